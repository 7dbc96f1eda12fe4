package command

import (
	"slices"

	"github.com/spf13/cobra"

	"nomina/data/format/all"
)

// completing reports whether a shell asks how a line can go on. Cobra has the
// command that answers only once it runs one.
func completing(args []string) bool {
	return len(args) > 0 && slices.Contains([]string{cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}, args[0])
}

// completeProject has shells offer projects for --project of cmd.
func completeProject(cmd *cobra.Command) {
	offer(cmd, "project", cobra.FixedCompletions([]string{"nomina"}, cobra.ShellCompDirectiveFilterFileExt))
}

// completeWords has shells offer words for a flag of cmd.
func completeWords(cmd *cobra.Command, flag string, words ...string) {
	offer(cmd, flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// offer does not fail for a flag that cmd has; others are a mistake of ours,
// which the tests find.
func offer(cmd *cobra.Command, flag string, fn cobra.CompletionFunc) {
	_ = cmd.RegisterFlagCompletionFunc(flag, fn)
}

// formats are the names that --format knows.
func formats() []string {
	var words []string
	for _, w := range all.Writers() {
		words = append(words, w.Name())
	}
	return words
}
