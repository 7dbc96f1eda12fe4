package parquet_test

import (
	"os/exec"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/parquet"
	"nomina/data/formattest"
)

// TestOthersReadExports lets two readers that share no code with ours find the
// names.
func TestOthersReadExports(t *testing.T) {
	for name, module := range map[string]string{"hyparquet": "hyparquet", "duckdb": "@duckdb/node-api"} {
		t.Run(name, func(t *testing.T) {
			if exec.Command("node", "-e", "require.resolve('"+module+"')").Run() != nil {
				formattest.Need(t, "node with "+module+" on NODE_PATH (npm install "+module+")")
			}
			formattest.Consume(t, parquet.Format{}, format.WriteOptions{}, formattest.Consumer{
				Command: []string{"node", filepath.Join("testdata", "names.cjs"), name},
			})
		})
	}
}
