import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Finding } from '../domain/finding.ts';
import { listFiles } from './files.ts';
import { refuseKind } from './text-file.ts';

/** Folders without which there is no site. The others may be missing: what was published from them is kept by `address-gone`. */
const NEEDED = ['content/answers', 'content/topics', 'data/frameworks', 'data/crosswalks'];
const TOPS = ['content', 'data'];
const PUBLISHED = 'public'; // copied to the site, wherever a link among them leads

/** Folders that are missing, lead elsewhere, or that nothing reads; and links among the files that are published as they are. `folders` are those that are read. */
export function folderFaults(root: string, folders: readonly string[]): Finding[] {
	const faults = [...TOPS, ...folders, PUBLISHED].flatMap((folder) => folderFault(root, folder) ?? []);
	return [...faults, ...strays(root, folders), ...publishedLinks(root)];
}

function publishedLinks(root: string): Finding[] {
	return listFiles(root, PUBLISHED).flatMap((path) => {
		const stats = lstatSync(join(root, path));
		return stats.isSymbolicLink() ? (refuseKind(path, stats) ?? []) : [];
	});
}

function folderFault(root: string, folder: string): Finding | undefined {
	const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
	if (stats === undefined) {
		return NEEDED.includes(folder)
			? fault(folder, `There is no folder ${folder}/.`, 'Bring it back, for example with `git checkout -- content data`.')
			: undefined;
	}
	if (stats.isDirectory()) return undefined;
	const what = stats.isSymbolicLink() ? 'a link to another place' : 'no folder';
	return fault(folder, `This is ${what}, and only folders of the project are read.`, 'Put the folder itself here.');
}

function fault(file: string, message: string, remedy: string): Finding {
	return { file, line: 1, column: 1, rule: 'unreadable-file', message, remedy };
}

function strays(root: string, folders: readonly string[]): Finding[] {
	return TOPS.flatMap((top) =>
		namesIn(join(root, top))
			.map((name) => `${top}/${name}`)
			.filter((path) => !folders.includes(path))
			.map((path) => ({
				file: path,
				line: 1,
				column: 1,
				rule: 'file-name',
				message: `Nothing reads ${path}.`,
				remedy: `What is published stands in ${folders.filter((folder) => folder.startsWith(`${top}/`)).join(', ')}.`,
			})),
	);
}

function namesIn(path: string): string[] {
	const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
	const names = isFolder ? readdirSync(path) : [];
	return names.filter((name) => !name.startsWith('.')).sort(compareText);
}
