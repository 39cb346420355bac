import { FILL_IN } from '../checks/fill-in.ts';

export interface NewAnswer {
	readonly topic: string;
	readonly question: string;
	/** `YYYY-MM-DD`. */
	readonly today: string;
}

/** Text of a new answer. `npm run check` names each place that is left to the writer. */
export function answerTemplate({ topic, question, today }: NewAnswer): string {
	return `---
question: ${JSON.stringify(question)}
shortAnswer: >-
  ${FILL_IN}
topic: ${topic}
published: ${today}
updated: ${today}
checked: ${today}
drafting: ${FILL_IN}
---
${FILL_IN}: answer the question in two or three sentences, each with its citation.

## What it asks for

${FILL_IN}: what the framework really says, control by control.

## What to do

<Steps>

1. ${FILL_IN}: the first thing to do on Monday.

</Steps>

## Evidence to keep

<Evidence>

- ${FILL_IN}: a document or record, and where it comes from.

</Evidence>

## Mistakes to check for

- ${FILL_IN}: what people get wrong, and what is right.
`;
}
