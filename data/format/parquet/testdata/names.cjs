// Prints the names that another reader finds in Parquet files, as JSON: for each
// file a list of [article, text, label]; articles are counted from 0.
//
// node names.cjs hyparquet|duckdb FILE…   (NODE_PATH leads to the packages)
const { pathToFileURL } = require('node:url')

const find = name => pathToFileURL(require.resolve(name)).href

// Each reader returns the names of the tags by its own reading of the metadata, and
// the rows.
const readers = {
  async hyparquet(path) {
    const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import(find('hyparquet'))
    const file = await asyncBufferFromFile(path)
    const metadata = await parquetMetadataAsync(file)
    const about = metadata.key_value_metadata.find(m => m.key === 'huggingface').value
    return { about, rows: await parquetReadObjects({ file }) }
  },
  async duckdb(path) {
    const { DuckDBInstance } = await import(find('@duckdb/node-api'))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const quoted = `'${path.replaceAll("'", "''")}'`
    const meta = await connection.runAndReadAll(`SELECT decode(value) AS v FROM parquet_kv_metadata(${quoted}) WHERE decode(key) = 'huggingface'`)
    const rows = await connection.runAndReadAll(`SELECT id, tokens, ner_tags FROM read_parquet(${quoted})`)
    return { about: meta.getRowObjectsJson()[0].v, rows: rows.getRowObjectsJson() }
  },
}

function names(about, rows) {
  const tags = JSON.parse(about).info.features.ner_tags.feature.names
  const found = []
  rows.forEach(({ tokens, ner_tags: numbers }, article) => {
    if (tokens.length !== numbers.length) throw new Error(`row ${article}: ${tokens.length} tokens, ${numbers.length} tags`)
    let last
    numbers.forEach((n, i) => {
      const [letter, label] = [tags[Number(n)][0], tags[Number(n)].slice(2)]
      if (letter === 'B') found.push((last = [article, tokens[i], label]))
      else if (letter === 'I') last[1] += ' ' + tokens[i]
    })
  })
  return found
}

async function main([reader, ...paths]) {
  const all = []
  for (const path of paths) {
    const { about, rows } = await readers[reader](path)
    all.push(names(about, rows))
  }
  process.stdout.write(JSON.stringify(all))
}

main(process.argv.slice(2)).catch(err => {
  console.error(err)
  process.exit(1)
})
