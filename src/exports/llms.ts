import {
	answerAddress,
	ANSWERS,
	CROSSWALKS,
	DATA,
	editionAddress,
	FEED,
	FRAMEWORKS,
	HOME,
	LLMS_FULL,
	pairAddress,
	topicAddress,
	twinAddress,
} from '../domain/addresses.ts';
import { pageDescription } from '../domain/page-meta.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { INDEX_FILE } from './file-names.ts';

/** A longer file costs every program that reads it more than it tells. */
export const LLMS_MAX = 50_000; // bytes

/**
 * How much is said, and all that fits is: answers described, answers by name, topics with editions and pairs, topics alone, or
 * only the pages that list the rest.
 */
const DETAILS = ['described', 'named', 'listed', 'topics', 'indexes'] as const;
type Detail = (typeof DETAILS)[number];

interface SiteFacts extends Publisher {
	readonly description: string;
}

/** `llms.txt`: what the site holds, each page by the address of its Markdown twin. What is too much for a short file is left to the pages that list it. */
export function llmsTxt(site: Site, facts: SiteFacts): string {
	for (const detail of DETAILS) {
		const text = write(site, facts, detail);
		if (new TextEncoder().encode(text).length < LLMS_MAX) return text;
	}
	throw new Error('llms.txt is too long although it lists nothing: shorten the description.');
}

type Link = (title: string, address: string, note?: string) => string;

function topicLines(site: Site, detail: Detail, link: Link): string[] {
	if (detail === 'indexes')
		return ['', '## Answers', '', link('All questions by topic', twinAddress(ANSWERS))];
	const hasAnswers = detail === 'described' || detail === 'named';
	return site.topics.flatMap(({ slug, label, description, answers }) => [
		'',
		`## ${label}`,
		'',
		link('Introduction and all questions', twinAddress(topicAddress(slug)), description),
		...(hasAnswers ? answers : [])
			.flatMap((one) => site.answers.get(one) ?? [])
			.map((answer) =>
				link(
					answer.question,
					twinAddress(answerAddress(answer.slug)),
					detail === 'described' ? pageDescription({ kind: 'answer', answer }) : '',
				),
			),
	]);
}

function write(site: Site, facts: SiteFacts, detail: Detail): string {
	const link: Link = (title, address, note = '') =>
		`- [${title.replace(/([[\]])/g, '\\$1')}](${facts.origin}${address})${note === '' ? '' : `: ${note}`}`;
	const isListed = detail !== 'topics' && detail !== 'indexes';
	const editions = [...site.editions.values()].map((edition) =>
		link(edition.title, twinAddress(editionAddress(edition))),
	);
	const pairs = site.crosswalks.map(({ from, to, title }) =>
		link(
			`${site.editions.get(from)?.shortTitle ?? from} to ${site.editions.get(to)?.shortTitle ?? to}`,
			twinAddress(pairAddress(from, to)),
			title,
		),
	);
	return [
		`# ${facts.name}`,
		'',
		`> ${facts.description}`,
		'',
		'Every page is also there as Markdown: put `.md` in place of the last slash of its address. Cite the page, not the Markdown. An id belongs to one edition of a framework; the same id can mean something else in another. Texts are drafted by AI and checked against the catalogues; each page says so and when.',
		...topicLines(site, detail, link),
		'',
		'## Catalogues',
		'',
		link('All frameworks and editions', twinAddress(FRAMEWORKS)),
		...(isListed ? editions : []),
		'',
		'## Crosswalks',
		'',
		link('All mapping sets with source, style and caveats', twinAddress(CROSSWALKS)),
		...(isListed ? new Set(pairs) : []),
		'',
		'## Data',
		'',
		link('Downloads as JSON, CSV, XLSX, OSCAL and SSSOM, with licences', twinAddress(DATA)),
		link('List of all downloads', INDEX_FILE),
		link('Feed of new and changed answers', FEED),
		link('Home page', twinAddress(HOME)),
		link('The text of all answers in one file', LLMS_FULL),
		'',
	].join('\n');
}
