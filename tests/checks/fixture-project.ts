import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CHECKS = import.meta.dirname;
const BASE = join(CHECKS, 'base');

/** Runs `use` on a temporary project: `tests/checks/base` with the files of `overlay` (a folder) laid over it. */
export function withProject<T>(overlay: string | undefined, use: (root: string) => T): T {
	const root = mkdtempSync(join(tmpdir(), 'check-'));
	try {
		cpSync(BASE, root, { recursive: true });
		if (overlay !== undefined) cpSync(overlay, root, { recursive: true });
		return use(root);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

/** Folder of a rule's good or bad fixture. */
export function fixture(rule: string, kind: 'good' | 'bad'): string {
	const folder = join(CHECKS, rule, kind);
	if (!existsSync(folder)) throw new Error(`the rule ${rule} has no fixture ${folder}`);
	return folder;
}
