import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadSite } from '../../src/data/load-site.ts';
import { ancestors, type Edition } from '../../src/domain/catalogue.ts';
import { crosswalksBetween } from '../../src/domain/crosswalk.ts';
import { currentQuestionnaire, type Question } from '../../src/domain/questionnaire.ts';
import {
	askedQuestions,
	emptyAssessment,
	type Assessment,
	type Mark,
} from '../../src/domain/readiness/assessment.ts';
import { fixesOf } from '../../src/domain/readiness/fixes.ts';
import { makeSheet } from '../../src/domain/readiness/make-sheet.ts';
import { resultOf } from '../../src/domain/readiness/score.ts';

const { site } = loadSite(process.cwd());
const current = currentQuestionnaire(site);
if (current === undefined) throw new Error('There is no questionnaire in data/readiness/.');
const { questions } = current;
const sheet = makeSheet(site.questionnaires);

type Target = Question['risks'][number];

const editionOf = (key: string): Edition => {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no edition ${key}.`);
	return edition;
};

/** Ids of an edition that the questions name, with everything these belong to. */
const namedIn = (key: string, field: 'evidences' | 'risks') => {
	const edition = editionOf(key);
	return new Set(
		questions
			.flatMap((question) => question[field])
			.filter((target) => target.edition.key === edition.key)
			.flatMap(({ control }) => [control, ...ancestors(edition, control)])
			.map(({ id }) => id),
	);
};

const idsOfKind = (key: string, kind: string) =>
	[...editionOf(key).controls.values()].flatMap((control) =>
		control.kind === kind ? [control.id] : [],
	);

describe('the questions', () => {
	test.each(['owasp-llm-2026', 'owasp-agentic-2026'])('reduce every risk of %s', (key) => {
		expect(idsOfKind(key, 'risk').filter((id) => !namedIn(key, 'risks').has(id))).toEqual([]);
	});

	test('touch every function of the NIST AI RMF and every objective of ISO/IEC 42001 Annex A', () => {
		const wanted = [
			['nist-ai-rmf-1.0', 'function'],
			['iso-42001-2023', 'objective'],
		] as const;
		const missed = wanted.flatMap(([key, kind]) =>
			idsOfKind(key, kind).filter((id) => !namedIn(key, 'evidences').has(id)),
		);
		expect(missed).toEqual([]);
	});

	test('each rest on a crosswalk row between a risk and a control that they name', () => {
		const isJoined = (risk: Target, control: Target) =>
			crosswalksBetween(site.crosswalks, risk.edition.key, control.edition.key)
				.flatMap(({ mappings }) => mappings)
				.some(({ from, to }) => from === risk.control.id && to === control.control.id);
		const hasRow = ({ risks, evidences }: Question) =>
			risks.some((risk) => evidences.some((control) => isJoined(risk, control)));
		expect(questions.filter((question) => !hasRow(question)).map(({ id }) => id)).toEqual([]);
	});
});

describe('the score of the real questions', () => {
	const everywhere = (mark: Mark): Assessment => ({
		...emptyAssessment(current.version),
		marks: new Map(questions.map(({ id }) => [id, mark])),
	});

	test('is 100 with every best level, and rests on every weight three times', () => {
		const { score, tally } = resultOf(sheet, everywhere(3));
		const weights = questions.reduce((sum, { weight }) => sum + weight, 0);
		expect(score).toEqual({ points: 100, highest: 100 });
		expect(tally.possible).toBe(weights * 3);
	});

	test('does not exist where nothing is applicable', () => {
		expect(resultOf(sheet, everywhere('not-applicable')).score).toBeUndefined();
	});

	test('can be reached by every question: an agent that says everything about itself is asked it', () => {
		const unreachable = sheet.questions.filter(({ id, when }) => {
			const needed = new Map(when.map(({ context, anyOf }) => [context, anyOf.slice(0, 1)]));
			const context = new Map(
				sheet.context.map((asked) => [asked.id, needed.get(asked.id) ?? asked.options.slice(0, 1)]),
			);
			const agent = { ...emptyAssessment(sheet.version), context };
			return !askedQuestions(sheet, agent).some((asked) => asked.id === id);
		});
		expect(unreachable).toEqual([]);
	});
});

const personasSchema = z.object({
	version: z.int(),
	personas: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			context: z.record(z.string(), z.array(z.string())),
			marks: z.record(z.string(), z.literal([0, 1, 2, 3, 'not-sure', 'not-applicable'])),
			first: z.array(z.string()),
		}),
	),
});

const { version, personas } = personasSchema.parse(
	parse(readFileSync('tests/fixtures/readiness/personas.yaml', 'utf8')),
);

describe.each(personas.map((persona) => [persona.name, persona] as const))(
	'%s',
	(name, { context, marks, first }) => {
		const assessment: Assessment = {
			version,
			name,
			day: '',
			context: new Map(Object.entries(context)),
			marks: new Map(Object.entries(marks)),
		};

		test('answers each question that it is asked, and no other', () => {
			const asked = askedQuestions(sheet, assessment).map(({ id }) => id);
			expect(Object.keys(marks).sort()).toEqual(asked.sort());
		});

		test('is told first what its lead should do first', () => {
			const fixes = fixesOf(resultOf(sheet, assessment)).map(({ row }) => row.question.id);
			expect(fixes.slice(0, first.length)).toEqual(first);
		});
	},
);
