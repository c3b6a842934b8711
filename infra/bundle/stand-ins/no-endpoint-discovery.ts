/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in the bundles: DynamoDB has had one endpoint per region for years, and the cache
 * of discovered ones adds 9 KB to every function.
 */
export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config;
}

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => false,
  configFileSelector: () => false,
  default: false,
};
