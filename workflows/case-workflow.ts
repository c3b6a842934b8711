type Stage = { readonly id: string; readonly title: string };

/** The states of a case as Amazon States Language; `${WorkflowFunctionArn}` is substituted at deployment. */
export function caseWorkflow(stages: readonly Stage[]) {
  const [first] = stages;
  if (first === undefined) throw new Error('A programme has stages');
  return {
    StartAt: first.title,
    States: {
      [first.title]: { Type: 'Task', Resource: '${WorkflowFunctionArn}', TimeoutSeconds: 60, End: true },
    },
  };
}
