import { execFileSync } from 'node:child_process';

/** Resident bytes of this process, workers included, and of another one; 0 where the system does not tell. */
export function measureMemory(pid: number): { node: number; java: number } {
  return { node: process.memoryUsage.rss(), java: residentBytes(pid) };
}

function residentBytes(pid: number): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) * 1024;
  } catch {
    return 0;
  }
}
