// Loaded into a measured process: says its peak resident memory, in kilobytes, when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
