import { describe, expect, test } from 'vitest';
import {
	controlReference,
	crosswalkTableReference,
	editionReference,
	idInFamilyReference,
} from '../../../src/domain/blocks.ts';
import { makeCrosswalk, makeMapping, makeSite } from './sketches.ts';
import { frameworks } from './small-site.ts';

const site = makeSite({
	frameworks,
	crosswalks: [
		makeCrosswalk('nist-ai-rmf-1.0', 'iso-42001-2023', [makeMapping('GOVERN 1.1', 'A.6.2.4')]),
	],
});

describe('an attribute that names an edition', () => {
	test.each([
		['iso-42001', 'iso-42001-2023'],
		[' owasp-llm-2025 ', 'owasp-llm-2025'],
	])('%j means %s', (text, key) => {
		expect(editionReference(site, text)).toMatchObject({ ok: true, value: { key } });
	});

	test('is told when it needs an edition', () => {
		expect(editionReference(site, 'owasp-llm')).toMatchObject({
			ok: false,
			problem: {
				message: '"owasp-llm" has several editions, and ids mean different things in each.',
			},
		});
	});
});

describe('an attribute that names a control', () => {
	test.each([
		['iso-42001 A.6', 'A.6'],
		['  nist-ai-rmf   GOVERN   1.1 ', 'GOVERN 1.1'],
		['owasp-llm-2025 LLM06:2025', 'LLM06'],
	])('%j means %s', (text, id) => {
		expect(controlReference(site, text)).toMatchObject({ ok: true, value: { control: { id } } });
	});

	test.each([
		[
			'iso-42001',
			'"iso-42001" names no control.',
			'Write a framework, a space and an id, for example "iso-42001 A.6".',
		],
		[
			'',
			'"" names no control.',
			'Write a framework, a space and an id, for example "iso-42001 A.6".',
		],
		[
			'iso-42001 A.6.2.5',
			'The ISO/IEC 42001 catalogue has no "A.6.2.5".',
			'Closest: "A.6.2.4". Controls are listed in data/frameworks/iso-42001/2023.yaml.',
		],
	])('says of %j what is wrong', (text, message, remedy) => {
		expect(controlReference(site, text)).toEqual({
			ok: false,
			problem: expect.objectContaining({ message, remedy }),
		});
	});
});

describe('an attribute that names an id of a family', () => {
	test.each([
		['owasp-llm LLM06', 'LLM06'],
		['owasp-llm LLM11', 'LLM11'],
	])('%j means %s', (text, id) => {
		expect(idInFamilyReference(site, text)).toMatchObject({ ok: true, value: { id } });
	});

	test.each([
		[
			'owasp-llm',
			'"owasp-llm" names no control.',
			'Write a framework, a space and an id, for example "owasp-llm LLM06".',
		],
		[
			'iso-42001 A.6',
			'"iso-42001" is not a framework with several editions.',
			'Write one of "owasp-llm", without an edition.',
		],
		[
			'owasp-llm LLM6',
			'No edition of OWASP LLM Top 10 has "LLM6".',
			'Closest: "LLM06". Its editions are in data/frameworks/owasp-llm/.',
		],
		[
			'owasp-llm something else',
			'No edition of OWASP LLM Top 10 has "something else".',
			'Its editions are in data/frameworks/owasp-llm/.',
		],
	])('says of %j what is wrong', (text, message, remedy) => {
		expect(idInFamilyReference(site, text)).toEqual({ ok: false, problem: { message, remedy } });
	});
});

describe('a crosswalk table', () => {
	test.each([
		['nist-ai-rmf', 'iso-42001', undefined, undefined],
		['iso-42001', 'nist-ai-rmf', 'iso-42001 A.6', 'A.6'],
		['iso-42001', 'nist-ai-rmf', 'nist-ai-rmf GOVERN', 'GOVERN'],
	])('from %s to %s under %s', (from, to, under, id) => {
		const reference = crosswalkTableReference(site, { from, to, under });
		expect(reference.ok && reference.value.under?.id).toBe(id);
		expect(reference.ok).toBe(true);
	});

	test.each([
		[
			{ from: 'iso-42001', to: 'owasp-llm-2025' },
			'No mapping set joins "iso-42001-2023" and "owasp-llm-2025".',
		],
		[
			{ from: 'iso-42001', to: 'nist-ai-rmf', under: 'owasp-llm-2025 LLM06' },
			'"owasp-llm-2025 LLM06" belongs to neither of "iso-42001-2023" and "nist-ai-rmf-1.0".',
		],
		[
			{ from: 'iso-42001', to: 'owasp-llm' },
			'"owasp-llm" has several editions, and ids mean different things in each.',
		],
		[
			{ from: 'iso-9999', to: 'nist-ai-rmf' },
			'There is no framework and no declared source "iso-9999".',
		],
	])('is told what is wrong with %j', (attributes, message) => {
		expect(crosswalkTableReference(site, attributes)).toMatchObject({
			ok: false,
			problem: { message },
		});
	});
});
