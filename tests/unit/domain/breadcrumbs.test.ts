import { describe, expect, test } from 'vitest';
import { breadcrumbTrail, type PageSubject } from '../../../src/domain/breadcrumbs.ts';
import { makeAnswer, makeSite, makeTopic } from './sketches.ts';
import {
	controlOf,
	frameworks,
	managementSystem,
	riskFramework,
	topTen2023,
	topTen2025,
} from './small-site.ts';

const topic = makeTopic('a-topic', { label: 'ISO/IEC 42001 & 23894' });
const answer = makeAnswer('logs', [], { question: 'What does A.6.2.8 ask for?' });
const site = makeSite({ frameworks, topics: [topic], answers: [answer] });
const [, , owasp] = frameworks;
if (owasp === undefined) throw new Error('The small site has three frameworks.');

/** A trail as it reads: steps with an address first, then the page itself. */
const trailOf = (subject: PageSubject) =>
	breadcrumbTrail(site, subject).map(({ label, address }) =>
		address === undefined ? label : `${label} <${address}>`,
	);

describe('the way to', () => {
	test.each<[string, PageSubject, string[]]>([
		[
			'an answer leads through its topic',
			{ kind: 'answer', answer },
			[
				'Home </>',
				'AI Security Answers </answers/>',
				'ISO/IEC 42001 & 23894 </topics/a-topic/>',
				'What does A.6.2.8 ask for?',
			],
		],
		[
			'an answer without a topic leaves it out',
			{ kind: 'answer', answer: { ...answer, topic: 'nowhere' } },
			['Home </>', 'AI Security Answers </answers/>', 'What does A.6.2.8 ask for?'],
		],
		[
			'a topic',
			{ kind: 'topic', topic },
			['Home </>', 'AI Security Answers </answers/>', 'ISO/IEC 42001 & 23894'],
		],
		[
			'a framework',
			{ kind: 'framework', framework: owasp },
			['Home </>', 'Frameworks </frameworks/>', 'OWASP LLM Top 10'],
		],
		[
			'an edition leads through its framework',
			{ kind: 'edition', edition: topTen2025 },
			[
				'Home </>',
				'Frameworks </frameworks/>',
				'OWASP LLM Top 10 </frameworks/owasp-llm/>',
				'2025',
			],
		],
		[
			'a control leads through everything above it',
			{
				kind: 'control',
				edition: managementSystem,
				control: controlOf(managementSystem, 'A.6.2.4'),
			},
			[
				'Home </>',
				'Frameworks </frameworks/>',
				'ISO/IEC 42001 </frameworks/iso-42001/>',
				'2023 </frameworks/iso-42001/2023/>',
				'A </frameworks/iso-42001/2023/a/>',
				'A.6 </frameworks/iso-42001/2023/a.6/>',
				'A.6.2.4',
			],
		],
		[
			'a control below an anchor leads to that anchor',
			{ kind: 'control', edition: riskFramework, control: controlOf(riskFramework, 'GOVERN 1.1') },
			[
				'Home </>',
				'Frameworks </frameworks/>',
				'NIST AI RMF </frameworks/nist-ai-rmf/>',
				'1.0 </frameworks/nist-ai-rmf/1.0/>',
				'GOVERN </frameworks/nist-ai-rmf/1.0/govern/>',
				'GOVERN 1 </frameworks/nist-ai-rmf/1.0/govern/#govern-1>',
				'GOVERN 1.1',
			],
		],
		[
			'a control ends in the id with its edition',
			{ kind: 'control', edition: topTen2023, control: controlOf(topTen2023, 'LLM06') },
			[
				'Home </>',
				'Frameworks </frameworks/>',
				'OWASP LLM Top 10 </frameworks/owasp-llm/>',
				'2023 </frameworks/owasp-llm/2023/>',
				'LLM06:2023',
			],
		],
		[
			'an id across editions',
			{ kind: 'across-editions', framework: owasp, id: 'LLM06' },
			[
				'Home </>',
				'Frameworks </frameworks/>',
				'OWASP LLM Top 10 </frameworks/owasp-llm/>',
				'LLM06 in every edition',
			],
		],
		[
			'a crosswalk',
			{ kind: 'pair', from: riskFramework, to: managementSystem, isDerived: false },
			['Home </>', 'Crosswalks </crosswalks/>', 'NIST AI RMF to ISO/IEC 42001'],
		],
		['a section', { kind: 'section', label: 'Search' }, ['Home </>', 'Search']],
	])('%s', (_, subject, trail) => {
		expect(trailOf(subject)).toEqual(trail);
	});
});
