import { synthesise } from './synthesise.ts';

// The cdk command passes its context and output folder in CDK_CONTEXT_JSON and CDK_OUTDIR; App reads both.
// CDK_VALIDATION=false is the CDK's own switch: no checks, for whoever deploys nothing.
await synthesise({ checked: process.env['CDK_VALIDATION'] !== 'false' });
