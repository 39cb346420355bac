import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { check } from '../checks/check.ts';
import { count } from '../checks/count.ts';
import { HISTORY_FILES } from '../data/read-history.ts';
import * as addresses from '../domain/addresses.ts';
import { changesSince } from '../domain/changes.ts';
import { compareText } from '../domain/finding.ts';
import { listPages } from '../domain/page-list.ts';
import { listRedirects } from '../domain/redirects.ts';
import type { Site } from '../domain/site.ts';
import { downloadAddresses } from '../exports/download-addresses.ts';
import { recordedThings, thingKey, type RecordedThing } from '../domain/recorded-things.ts';
import type { Change } from '../schemas/history.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runCommand } from './usage.ts';
import { replaceFile } from './write-file.ts';

const USAGE = 'Usage: npm run record -- [--root FOLDER] [--day YYYY-MM-DD]';
const ADDRESSES_HEAD =
	'# Every address that was ever published. Written by "npm run record"; no line is ever taken out.\n';
const CHANGES_HEAD =
	'# What changed, oldest first. Written by "npm run record"; what people should know beyond it goes into notes.yaml.\n';

runCommand(USAGE, (args) => {
	const options = { root: { type: 'string' }, day: { type: 'string' } } as const;
	const { values } = parseArgs({ args: [...args], options });
	const root = projectRoot(values.root);
	const day = values.day ?? currentDay();
	const { site, findings } = check(root, { today: day });
	if (findings.length > 0) {
		process.stdout.write(`${count(findings.length, 'problem')}: run \`npm run check\` first.\n`);
		return 1;
	}
	const things = recordedThings(site);
	const isFirst = site.history.state.size === 0;
	const changes = changesSince(site.history.state, things, isFirst ? undefined : day);
	const news = changes.filter((change) => !isRecorded(change, site.history.changes)).sort(byDay);
	const before = site.history.addresses.map(({ address }) => address);
	const all = [...new Set([...before, ...listPublished(site)])].sort(compareText);
	write(root, HISTORY_FILES.addresses, `${ADDRESSES_HEAD}${all.join('\n')}\n`);
	// The state comes last: whoever is stopped before it finds the same changes again, and none is lost.
	write(root, HISTORY_FILES.changes, changesText([...site.history.changes, ...news]));
	write(root, HISTORY_FILES.state, stateText(things));
	const added = all.length - new Set(before).size;
	process.stdout.write(`Recorded: ${added} new addresses and ${count(news.length, 'change')}.\n`);
	return 0;
});

/** Every address that somebody may link to: pages, redirects and files. Twins follow from their pages. */
function listPublished(site: Site): string[] {
	const { SEARCH, LLMS, LLMS_FULL, FEED, CHANGES_FEED } = addresses;
	return [
		...listPages(site).map(({ address }) => address),
		...listRedirects(site).keys(),
		...downloadAddresses(site),
		...[SEARCH, LLMS, LLMS_FULL, FEED, CHANGES_FEED],
	];
}

function write(root: string, file: string, text: string): void {
	mkdirSync(join(root, 'data/history'), { recursive: true });
	replaceFile(join(root, file), text);
}

function stateText(things: readonly RecordedThing[]): string {
	const lines = things.flatMap((thing) =>
		[...thing.parts].map(([part, print]) =>
			[...thingKey(thing).split(' '), part, print].join('\t'),
		),
	);
	return `${lines.sort(compareText).join('\n')}\n`;
}

function changesText(changes: readonly Change[]): string {
	return `${CHANGES_HEAD}${stringify(changes, { lineWidth: 0 })}`;
}

/** True where a run that was stopped has written this change already. */
function isRecorded(change: Change, recorded: readonly Change[]): boolean {
	return recorded.some((other) => stringify(other) === stringify(change));
}

function byDay(a: Change, b: Change): number {
	return compareText(a.day, b.day) || compareText(a.kind, b.kind) || compareText(a.title, b.title);
}
