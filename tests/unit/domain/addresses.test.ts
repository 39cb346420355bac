import { describe, expect, test } from 'vitest';
import * as addresses from '../../../src/domain/addresses.ts';
import {
	makeAnswer,
	makeCrosswalk,
	makeEdition,
	makeFramework,
	makeMapping,
	makeSite,
} from './sketches.ts';
import {
	cited,
	controlOf,
	frameworks,
	managementSystem,
	riskFramework,
	topTen2025,
} from './small-site.ts';

const site = makeSite({ frameworks });

describe('addresses that outsiders rely on', () => {
	test.each([
		['home', addresses.HOME, '/'],
		['all answers', addresses.ANSWERS, '/answers/'],
		['an answer', addresses.answerAddress('iso-42001-ai-policy'), '/answers/iso-42001-ai-policy/'],
		['a topic', addresses.topicAddress('iso-42001-and-23894'), '/topics/iso-42001-and-23894/'],
		['all frameworks', addresses.FRAMEWORKS, '/frameworks/'],
		['a framework', addresses.frameworkAddress('owasp-llm'), '/frameworks/owasp-llm/'],
		['an edition', addresses.editionAddress(riskFramework), '/frameworks/nist-ai-rmf/1.0/'],
		[
			'an ISO control',
			addresses.controlAddress(site, managementSystem, controlOf(managementSystem, 'A.6.2.4')),
			'/frameworks/iso-42001/2023/a.6.2.4/',
		],
		[
			'a NIST subcategory',
			addresses.controlPagePath(riskFramework, controlOf(riskFramework, 'MEASURE 2.5')),
			'/frameworks/nist-ai-rmf/1.0/measure-2.5/',
		],
		[
			'an OWASP entry, without the year that the edition says',
			addresses.controlAddress(site, topTen2025, controlOf(topTen2025, 'LLM06')),
			'/frameworks/owasp-llm/2025/llm06/',
		],
		[
			'one id in every edition',
			addresses.acrossEditionsAddress('owasp-llm', 'LLM06'),
			'/frameworks/owasp-llm/llm06/',
		],
		['all crosswalks', addresses.CROSSWALKS, '/crosswalks/'],
		[
			'the crosswalk of two editions',
			addresses.pairAddress('nist-ai-rmf-1.0', 'iso-42001-2023'),
			'/crosswalks/nist-ai-rmf-1.0--iso-42001-2023/',
		],
		['search', addresses.SEARCH, '/search/'],
	])('%s', (_, address, promised) => {
		expect(address).toBe(promised);
	});
});

describe('a control has a page of its own', () => {
	const silent = controlOf(managementSystem, 'A.6.2.9');

	test('when it has a summary', () => {
		const spoken = controlOf(managementSystem, 'A.6.2.4');
		expect(addresses.hasOwnPage(site, managementSystem, spoken)).toBe(true);
	});

	test('when a mapping touches it', () => {
		const rows = [makeMapping('GOVERN 1.1', 'A.6.2.9')];
		const mapped = makeSite({
			frameworks,
			crosswalks: [makeCrosswalk(riskFramework.key, managementSystem.key, rows)],
		});
		expect(addresses.hasOwnPage(mapped, managementSystem, silent)).toBe(true);
	});

	test('when an answer cites it', () => {
		const answers = [makeAnswer('logs', [cited(managementSystem, 'A.6.2.9')])];
		expect(addresses.hasOwnPage(makeSite({ frameworks, answers }), managementSystem, silent)).toBe(
			true,
		);
	});

	test('and otherwise is an anchor on the nearest page above it', () => {
		expect(addresses.hasOwnPage(site, managementSystem, silent)).toBe(false);
		expect(addresses.controlAddress(site, managementSystem, silent)).toBe(
			'/frameworks/iso-42001/2023/a.6/#a.6.2.9',
		);
		expect(
			addresses.controlAddress(site, riskFramework, controlOf(riskFramework, 'GOVERN 1.1')),
		).toBe('/frameworks/nist-ai-rmf/1.0/govern/#govern-1.1');
	});

	test('or on the page of its edition where no page is above it', () => {
		const alone = makeEdition({ framework: 'f', name: '1', controls: [{ id: 'X 1' }] });
		const small = makeSite({ frameworks: [makeFramework('f', 'F', [alone])] });
		expect(addresses.controlAddress(small, alone, controlOf(alone, 'X 1'))).toBe(
			'/frameworks/f/1/#x-1',
		);
	});

	test('never where only ids may be shown', () => {
		const idsOnly = makeEdition({
			framework: 'f',
			name: '1',
			textPolicy: 'ids',
			controls: [
				{ id: 'X', summary: 'A summary that may not be shown on a page of its own, at all.' },
			],
		});
		const answers = [makeAnswer('x', [cited(idsOnly, 'X')])];
		const small = makeSite({ frameworks: [makeFramework('f', 'F', [idsOnly])], answers });
		expect(addresses.controlAddress(small, idsOnly, controlOf(idsOnly, 'X'))).toBe(
			'/frameworks/f/1/#x',
		);
	});
});
