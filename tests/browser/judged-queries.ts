/** A query as somebody types it, and the page they should find: judged by hand, before looking at what the search gives. */
export interface JudgedQuery {
	readonly query: string;
	/** Slug of the answer; the first two or three may fit equally well. */
	readonly right: readonly [string, ...string[]];
}

/** By topic. Abbreviations, ids, half sentences and misspellings; none of them is a question or an alias of its page. */
const BY_TOPIC: Readonly<Record<string, Readonly<Record<string, JudgedQuery['right']>>>> = {
	'iso-42001-and-23894': {
		'aims iso': ['what-is-iso-42001', 'iso-42001-clauses-4-to-10'],
		'do we need 42001': ['what-is-iso-42001'],
		'soa template 42001': ['iso-42001-statement-of-applicability'],
		'statment of applicability': ['iso-42001-statement-of-applicability'],
		'how many annex a controls': [
			'iso-42001-annex-a-controls-list',
			'do-i-have-to-implement-every-annex-a-control',
		],
		'which annex a controls can i exclude': [
			'do-i-have-to-implement-every-annex-a-control',
			'iso-42001-statement-of-applicability',
		],
		'clause 4 to 10 requirements': ['iso-42001-clauses-4-to-10'],
		'ai policy contents': ['iso-42001-ai-policy'],
		'42001 vs 23894': ['iso-42001-vs-iso-23894'],
		'data quality and provenance controls iso': ['iso-42001-a-7-data-controls'],
		'impact asessment vs risk assessment': ['iso-42001-ai-system-impact-assessment'],
	},
	'certification-and-audit': {
		'42001 certification price': ['iso-42001-certification-cost'],
		'how long to get certified 42001': ['iso-42001-certification-timeline'],
		'what will the auditor ask': ['iso-42001-audit-evidence'],
		'we have 27001 already': ['iso-42001-after-iso-27001'],
		'vendor says iso 42001 certified': ['vendor-iso-42001-certificate-what-it-covers'],
	},
	'nist-ai-rmf': {
		'nist rmf mandatory?': ['what-is-nist-ai-rmf'],
		'govern map measure manage': ['nist-ai-rmf-functions-categories-subcategories'],
		'ai rmf current target profile': ['nist-ai-rmf-profile-how-to'],
		'ai 600-1 genai risks': ['nist-ai-600-1-risks'],
		'trustworthy ai characteristics': ['nist-trustworthiness-characteristics'],
		'measure function tests': ['nist-measure-function'],
	},
	'owasp-llm-top-10': {
		'owasp top ten llm list': ['owasp-llm-top-10-list'],
		'llm06 2023 vs 2025 vs 2026': ['owasp-llm-top-10-edition-numbers'],
		'promt injection': ['what-is-prompt-injection', 'can-prompt-injection-be-prevented'],
		'indirect prompt injection email': ['what-is-prompt-injection'],
		'stop prompt injection filter': ['can-prompt-injection-be-prevented'],
		'do guardrails work': ['llm-guardrails-what-they-cover'],
		'hallucination owasp': ['owasp-misinformation-and-overreliance'],
		'denial of wallet attack': ['owasp-unbounded-consumption'],
		'token limits cost attack': ['owasp-unbounded-consumption'],
		'system prompt leaked is it a bug': ['owasp-system-prompt-leakage'],
		'pii leak chatbot': ['owasp-sensitive-information-disclosure'],
		'xss from llm output': ['owasp-improper-output-handling'],
		'training data poisoning detect': ['owasp-data-and-model-poisoning'],
		'model stealing': ['model-extraction-and-theft'],
	},
	'agentic-threats': {
		'asi top 10': ['owasp-agentic-top-10-list'],
		'agent goal hijacking': ['asi01-agent-goal-hijack'],
		'memory poisoning agents': ['asi06-memory-and-context-poisoning'],
		'llm top 10 or agentic top 10': ['owasp-agentic-vs-llm-top-10'],
		'mitre atlas vs attack': ['what-is-mitre-atlas'],
		aivss: ['aivss-scoring'],
	},
	'agent-architecture': {
		'mcp security': ['mcp-security-risks'],
		'is this mcp server safe': ['how-to-vet-an-mcp-server'],
		'tool poisning': ['mcp-tool-poisoning-and-rug-pull'],
		'maestro threat model': ['threat-model-an-ai-agent'],
		'multi agent cascading failure': ['asi08-cascading-failures'],
	},
	'agent-controls': {
		'kill switch': ['agent-kill-switch-and-rollback'],
		'human in the loop approvals': ['human-approval-for-agents'],
		'least privelege agent': ['agent-least-privilege-tools'],
		'agent api keys secrets': ['agent-secrets-and-credentials'],
		'agent identity oauth': ['asi03-agent-identity-and-privilege'],
	},
	'rag-and-data': {
		'rag security': ['rag-security-checklist'],
		'rag acl document permissions': ['rag-document-permissions'],
		'invert embeddings attack': ['vector-and-embedding-weaknesses'],
	},
	'ai-supply-chain': {
		aibom: ['what-is-an-ai-bom'],
		'verify hugging face model signature': ['verify-model-provenance-and-signing'],
		'ai vendor questionnaire': ['third-party-ai-vendor-questions'],
		'llm supply chain': ['owasp-supply-chain-llm'],
	},
	testing: {
		'red team an llm': ['ai-red-teaming-what-and-how'],
		'before go live checklist llm': ['pre-launch-llm-security-checklist'],
		'red team report as evidence': ['red-team-evidence-for-regulators'],
	},
	operations: {
		'ai incident response': ['ai-incident-response-plan'],
		'model drift monitoring': ['ai-monitoring-in-production'],
		'what to log agents': ['what-to-log-for-ai-systems'],
		'log retention ai': ['what-to-log-for-ai-systems', 'iso-42001-a-6-2-8-event-logs'],
	},
	governance: {
		'chatgpt policy for employees': ['ai-acceptable-use-policy'],
		'ai inventory': ['ai-asset-inventory'],
		'raci ai': ['ai-governance-committee-and-raci'],
	},
	'eu-ai-act': {
		'when does ai act apply': ['eu-ai-act-dates'],
		'ai act delay omnibus': ['eu-ai-act-dates'],
		'annex iii high risk or not': ['eu-ai-act-is-my-system-high-risk'],
		'ai act art 15': ['eu-ai-act-article-15-cybersecurity'],
		'high-risk requirements articles 8-15': ['eu-ai-act-high-risk-requirements'],
	},
	crosswalks: {
		'map nist to 42001': ['nist-ai-rmf-to-iso-42001-mapping'],
		'owasp llm iso 42001 controls': ['owasp-llm-to-iso-42001-mapping'],
		'owasp llm nist': ['owasp-llm-to-nist-ai-rmf-mapping'],
		'does 42001 cover the ai act': ['iso-42001-vs-eu-ai-act'],
	},
};

export const JUDGED_QUERIES: readonly JudgedQuery[] = Object.values(BY_TOPIC).flatMap((queries) =>
	Object.entries(queries).map(([query, right]) => ({ query, right })),
);

/** Topics that the list asks about, to be held against those of the site. */
export const JUDGED_TOPICS: readonly string[] = Object.keys(BY_TOPIC);
