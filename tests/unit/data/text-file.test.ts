import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles, readFile } from '../../../src/data/files.ts';
import { readTextFile } from '../../../src/data/text-file.ts';

const root = mkdtempSync(join(tmpdir(), 'text-file-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const path = (name: string) => join(root, name);
const messageOf = (name: string) => readTextFile(root, name).finding?.message;

describe('a file is read to the same text', () => {
	test.each([
		['as it is', 'one\ntwo\n'],
		['with the line ends of Windows', 'one\r\ntwo\r\n'],
		['with those of an old Mac', 'one\rtwo\r'],
		['with a byte order mark', '\ufeffone\ntwo\n'],
	])('%s', (_how, text) => {
		writeFileSync(path('a.mdx'), text);
		expect(readTextFile(root, 'a.mdx')).toEqual({ text: 'one\ntwo\n' });
	});
});

describe('a file is refused, with its reason', () => {
	test.each([
		['in Latin-1', Buffer.from('one\ncaf\u00e9\n', 'latin1'), 'This line is not UTF-8: its special characters are written in another encoding.', 2],
		['in UTF-16', Buffer.from('\ufeffone', 'utf16le'), 'This file is written in UTF-16.', 1],
		['in UTF-16 without a mark', Buffer.from('one', 'utf16le'), 'This file is written in UTF-16.', 1],
		['without a byte', Buffer.alloc(0), 'This file is empty.', 1],
		['with blanks alone', Buffer.from(' \n\t\n'), 'This file is empty.', 1],
	])('%s', (_how, bytes, message, line) => {
		writeFileSync(path('b.mdx'), bytes);
		expect(readTextFile(root, 'b.mdx').finding).toMatchObject({ file: 'b.mdx', line, rule: 'unreadable-file', message });
	});

	test('of five megabytes', () => {
		writeFileSync(path('large.mdx'), 'Text. '.repeat(833_334));
		expect(readTextFile(root, 'large.mdx').finding).toMatchObject({
			rule: 'size-limit',
			message: 'This file has 5,000,004 bytes, and 100,000 are the most that is read.',
		});
	});

	test('that is a folder, a link out of the project, a link to nothing, or a link to itself', () => {
		mkdirSync(path('folder.mdx'));
		symlinkSync('/etc/hosts', path('out.mdx'));
		symlinkSync('nowhere', path('nowhere.mdx'));
		symlinkSync('circle.mdx', path('circle.mdx'));
		expect(messageOf('folder.mdx')).toBe('This is a folder with the name of a file, and only plain files are read.');
		for (const name of ['out.mdx', 'nowhere.mdx', 'circle.mdx']) {
			expect(messageOf(name)).toBe('This is a link to another place, and only plain files are read.');
			expect(readFile(root, name)).toBeUndefined();
		}
	});

	test.skipIf(process.platform === 'win32')('that would never end', () => {
		execFileSync('mkfifo', [path('pipe.mdx')]);
		expect(messageOf('pipe.mdx')).toBe('This is no plain file, and only plain files are read.');
	});
});

test('no file is neither text nor finding', () => {
	expect(readTextFile(root, 'absent.mdx')).toEqual({});
});

test('a link to a folder is not followed when files are listed', () => {
	mkdirSync(path('content/answers'), { recursive: true });
	symlinkSync('/etc', path('content/answers/etc'));
	symlinkSync('/etc', path('content/topics'));
	expect(listFiles(root, 'content/answers')).toEqual(['content/answers/etc']);
	expect(listFiles(root, 'content/topics')).toEqual([]);
});
