/**
 * Stands in for `@aws-sdk/signature-v4-multi-region` in the bundles: our bucket lies in one region, and signing for several (SigV4a) adds 4 KB
 * to every function that signs addresses.
 */
export { SignatureV4 as SignatureV4MultiRegion } from '@smithy/signature-v4';
