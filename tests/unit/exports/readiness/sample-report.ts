import type { Assessment } from '../../../../src/domain/readiness/assessment.ts';
import { encodeFragment } from '../../../../src/domain/readiness/fragment.ts';
import {
	makeReport,
	type QuestionWords,
	type Report,
} from '../../../../src/exports/readiness/report.ts';
import { sheet } from '../../domain/readiness/arbitraries.ts';

const link = (text: string) => ({ text, address: `https://example.org/${text.length}/` });

function words(id: string): QuestionWords {
	const number = sheet.questions.findIndex((question) => question.id === id) + 1;
	return {
		number,
		wording: `What about ${id}?`,
		levels: ['Nothing', 'A little | or so', '=2+3 steps', 'All, "checked"'],
		weightReason: 'It matters.',
		steps: ['List it', 'Mend it', 'Keep it'],
		evidence: ['The list', 'The record'],
		controls: [link('Alpha 1.1 Policy')],
		risks: [link('Beta B1 Leaks')],
		answers: [link('What does Alpha ask?')],
	};
}

export function sampleReport(assessment: Assessment): Report {
	const outline = sheet.outlines.find(({ version }) => version === sheet.version);
	if (outline === undefined) throw new Error('no outline');
	return makeReport(sheet, assessment, {
		title: 'A small snapshot',
		address: `https://example.org/readiness/#${encodeFragment(assessment, outline)}`,
		words,
	});
}
