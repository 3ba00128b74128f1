// The arrows of the architecture point down only: no stage of the core includes a header of a stage above it, and no
// room imports from a room above it. usage: node scripts/arrows.mjs
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';

/** The stages of the core, lowest first. */
const stages = [
  'text',
  'morphology',
  'lexicon',
  'actors',
  'statements',
  'disputes',
  'reading',
  'summary',
  'cli',
];

/** Which rooms a room may use besides itself. */
const rooms = {
  core: [],
  wasm: ['core'],
  web: ['wasm'],
  extension: ['web', 'wasm'],
  tests: ['core', 'wasm', 'web', 'extension'],
};

/** The packages by which rooms import each other. */
const packages = {
  isnad: 'wasm',
  '@isnad/web': 'web',
  '@isnad/extension': 'extension',
  '@isnad/tests': 'tests',
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(cpp|h|ts|tsx|mts|mjs|js|css)$/.test(file));

const faults = [];
let arrows = 0;

function check(file, line, target) {
  const [room, stage] = file.split('/');
  const [targetRoom, targetStage] = target.split('/');
  if (!(room in rooms) || !(targetRoom in rooms)) return;
  arrows += 1;
  if (room === 'core' && targetRoom === 'core') {
    if (stages.indexOf(targetStage) > stages.indexOf(stage)) {
      faults.push(
        `${file}:${line}: the stage ${stage} must not know ${targetStage}, which is above it (${target})`,
      );
    }
  } else if (room !== targetRoom && !rooms[room].includes(targetRoom)) {
    faults.push(`${file}:${line}: the room ${room} must not use ${targetRoom} (${target})`);
  }
}

/** What an include or import names, as a path from the repository's root; null for anything outside. */
function targetOf(file, named) {
  if (/\.(cpp|h)$/.test(file)) {
    const first = named.split('/')[0];
    if (stages.includes(first) && named.includes('/')) return `core/${named}`;
    return named.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), named)) : null;
  }
  if (named.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), named));
  const owner = Object.keys(packages).find((name) => named === name || named.startsWith(`${name}/`));
  return owner ? packages[owner] : null;
}

const imports = [
  /^\s*#\s*include\s+"([^"]+)"/,
  /\bfrom\s+['"]([^'"]+)['"]/,
  /^\s*import\s+['"]([^'"]+)['"]/,
  /\bimport\(\s*['"]([^'"]+)['"]/,
  /@import\s+(?:url\()?['"]([^'"]+)['"]/,
];

for (const file of files) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, i) => {
      for (const pattern of imports) {
        const named = pattern.exec(text)?.[1];
        const target = named === undefined ? null : targetOf(file, named);
        if (target) check(file, i + 1, target);
      }
    });
}

// An npm workspace must not declare a room above it either.
for (const room of ['wasm', 'web', 'extension', 'tests']) {
  const manifest = JSON.parse(readFileSync(`${room}/package.json`, 'utf8'));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (name in packages) check(`${room}/package.json`, 1, packages[name]);
  }
}

for (const fault of faults) console.error(fault);
console.log(`arrows: ${arrows} looked at, ${faults.length} pointing up`);
process.exitCode = faults.length > 0 || arrows === 0 ? 1 : 0;
