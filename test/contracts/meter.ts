import type { Table } from '../../shared/adapters/dynamo/client.ts';

/** What one request to DynamoDB cost. */
export type Charge = { operation: string; units: number };

type Answer = { ConsumedCapacity?: Consumed | Consumed[] };
type Consumed = { CapacityUnits?: number };

/** Notes the capacity units of every request that a table gets from now on: what DynamoDB says that it charges. */
export function meter({ client }: Table): { charges: Charge[]; clear: () => void } {
  const charges: Charge[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
      const result = await next({ ...args, input });
      const { ConsumedCapacity = [] } = result.output as Answer;
      const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      charges.push({ operation: context.commandName ?? '', units });
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
  return { charges, clear: () => charges.splice(0) };
}
