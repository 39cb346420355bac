const REMEDIES: readonly (readonly [RegExp, string])[] = [
	[
		/ENOSPC|EDQUOT|EFBIG|no space left/i,
		'The disk is full: make room (`df -h .` shows where there is little) and try again.',
	],
	[
		/EACCES|EPERM|EROFS/,
		'The folder cannot be written: see that it belongs to you and is not read-only, and try again.',
	],
	[
		/EBUSY|EXDEV|ENOTEMPTY/,
		'dist/ cannot be exchanged for a new folder: build elsewhere and copy, or end what is using it.',
	],
	[/EMFILE|ENFILE/, 'Too many files are open: raise the limit (`ulimit -n 4096`) and try again.'],
	[
		/ERR_MODULE_NOT_FOUND|ERR_DLOPEN_FAILED|Cannot find (?:module|package)/i,
		'A package is missing: run `npm ci` and try again.',
	],
	[
		/out of memory|ERR_WORKER_OUT_OF_MEMORY|ENOMEM/i,
		'There is too little memory: end other programs and try again.',
	],
];

/** What to do about an error of the machine rather than of ours; undefined for any other one. */
export function systemRemedy(error: unknown): string | undefined {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const text = error instanceof Error ? `${code} ${error.message}` : String(error);
	return REMEDIES.find(([form]) => form.test(text))?.[1];
}
