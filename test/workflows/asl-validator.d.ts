/** The package brings no types of its own. */
declare module 'asl-validator' {
  type Result = { isValid: boolean; errorsText(separator?: string): string };
  export default function validate(definition: object, options?: { checkArn?: boolean; checkPaths?: boolean }): Result;
}
