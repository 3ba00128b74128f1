// Every TSV table is well-formed: UTF-8 in NFC, comments first, then a header line, then rows with as many cells as the
// header has columns (missing ones at the end are empty), no stray spaces, no row twice. usage: node scripts/tables.mjs
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const tables = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.tsv'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

let faults = 0;
const fault = (file, line, what) => {
  faults += 1;
  console.error(`${file}:${line}: ${what}`);
};

for (const file of tables) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    fault(file, 1, 'is not UTF-8');
    continue;
  }
  if (text.includes('\r')) fault(file, 1, 'has carriage returns');
  if (text !== '' && !text.endsWith('\n')) fault(file, text.split('\n').length, 'has no newline at its end');
  let columns = 0;
  const seen = new Map();
  text.split('\n').forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (columns === 0) {
      columns = cells.length;
      return;
    }
    if (cells.length > columns) {
      fault(file, i + 1, `has ${cells.length} cells where the header has ${columns}`);
    }
    if (cells.some((cell) => cell !== cell.trim())) fault(file, i + 1, 'has a cell with spaces around it');
    if (seen.has(line)) fault(file, i + 1, `says again what line ${seen.get(line)} says`);
    seen.set(line, i + 1);
  });
  if (columns === 0) fault(file, 1, 'has no header line');
}

console.log(`tables: ${tables.length} looked at, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
