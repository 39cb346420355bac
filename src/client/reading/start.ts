import { startActions } from './actions.ts';
import { startCitations } from './citations.ts';
import { startPassages } from './passages.ts';

startCitations();
startPassages();
startActions();
