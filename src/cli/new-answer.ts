import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wording } from '../checks/wording.ts';
import { loadSite } from '../data/load-site.ts';
import { closest } from '../domain/closest.ts';
import { answerDocuments, topicDocuments, type Site } from '../domain/site.ts';
import { answerSchema } from '../schemas/answer.ts';
import { slug as slugSchema } from '../schemas/words.ts';
import { answerTemplate } from './answer-template.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runCommand, UsageError } from './usage.ts';
import { createFile } from './write-file.ts';

const USAGE = 'Usage: npm run new -- <slug> --topic <topic> --question "…?" [--root FOLDER]';

const NEXT_STEPS = `Fill in:
  - shortAnswer: 35 to 75 words that answer the question by themselves
  - each line that says FILL IN, with a citation behind each claim
  - drafting: "ai" or "human", whoever drafts the text
  - a link to it from another page's text, such as the introduction of its topic
\`npm run check\` lists what is left.
`;

runCommand(USAGE, (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { topic: { type: 'string' }, question: { type: 'string' }, root: { type: 'string' } },
	});
	const root = projectRoot(values.root);
	const { site } = loadSite(root);
	const slug = checkedSlug(positionals, site);
	const topic = checkedTopic(values.topic, site);
	const question = checkedQuestion(values.question, site);
	const path = `content/answers/${topic}/${slug}.mdx`;
	createFile(join(root, path), answerTemplate({ topic, question, today: currentDay() }));
	process.stdout.write(`${path} is there.\n${NEXT_STEPS}`);
	return 0;
});

function checkedSlug([slug, ...more]: readonly string[], site: Site): string {
	if (slug === undefined) throw new UsageError('The slug is missing: the last part of the address');
	if (more.length > 0)
		throw new UsageError(`"${more.join(' ')}" is one word too many; put the question in quotes`);
	const parsed = slugSchema.safeParse(slug);
	if (!parsed.success) throw new UsageError(`"${slug}": ${firstMessage(parsed.error)}`);
	const existing = answerDocuments(site).find((document) => document.slug === slug);
	if (existing !== undefined) throw new UsageError(`${existing.file} is there already`);
	return slug;
}

function checkedTopic(topic: string | undefined, site: Site): string {
	const topics = topicDocuments(site).map((document) => document.slug);
	if (topic !== undefined && topics.includes(topic)) return topic;
	const list = `Topics are ${topics.join(', ')}`;
	if (topic === undefined) throw new UsageError(`The topic is missing. ${list}`);
	const near = closest(topic, topics) ?? topics.find((known) => known.includes(topic));
	throw new UsageError(
		`There is no topic "${topic}". ${near === undefined ? '' : `Did you mean "${near}"? `}${list}`,
	);
}

function checkedQuestion(question: string | undefined, site: Site): string {
	if (question === undefined) throw new UsageError('The question is missing');
	const parsed = answerSchema.shape.question.safeParse(question);
	if (!parsed.success)
		throw new UsageError(`The question cannot stand: ${firstMessage(parsed.error)}`);
	const same = answerDocuments(site).find(
		({ fields }) => wording(fields?.question ?? '') === wording(question),
	);
	if (same !== undefined) throw new UsageError(`${same.file} answers this question already`);
	return question;
}

function firstMessage(error: { readonly issues: readonly { readonly message: string }[] }): string {
	return error.issues[0]?.message ?? 'it is not valid';
}
