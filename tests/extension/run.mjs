// ./dev run [FILE|URL]: reads a page in real browsers and leaves what they show in out/.
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
