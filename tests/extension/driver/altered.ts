import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of an unpacked extension, changed. It is removed when this process ends. */
export async function altered(folder: string, alter: (copy: string) => Promise<void>): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'isnad-altered-'));
  process.once('beforeExit', () => void rm(copy, { recursive: true, force: true }));
  await cp(folder, copy, { recursive: true });
  await alter(copy);
  return copy;
}
