import type { CheckResult } from './check.ts';

/** For programs: `{ "findings": [{ file, line, column, rule, message, remedy?, fix? }] }`. Ends with a line break. */
export function jsonReport({ findings }: CheckResult): string {
	return `${JSON.stringify({ findings }, undefined, 2)}\n`;
}
