import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';

/** Header in which CloudFront proves that a request went through it. */
export const originKeyHeader = 'x-origin-key';
/** Header in which CloudFront gives the address of the person, whatever the person claims. */
export const viewerAddressHeader = 'x-viewer-address';

/** Routes where a program would guess: passwords, on-screen texts, and the form that anyone can send. */
const guardedOperations = [
  'signIn',
  'choosePassword',
  'createChallenge',
  'requestPassword',
  'submitRequest',
  'requestToken',
  'trySandbox',
];

/** What a program would call to copy the directory page after page, or the childminders, whom no open data tell. */
const searchOperations = ['searchEstablishments', 'searchChildminders', 'listDepartment'];

/**
 * Requests from one address in five minutes; a town hall or a Caf goes out by a single one, and so do the families of a
 * mobile network: none of them reaches what one program would want.
 */
const limits = { guarded: 200, search: 600, all: 3000 };

type Statement = CfnWebACL.StatementProperty;

interface ApiFirewallProps {
  stageArn: string;
  /** Value that `originKeyHeader` must have. */
  originKey: string;
}

/**
 * What the API never sees: requests that did not come through the site, floods from one address, and the attacks that
 * Amazon's rules know. Nothing is logged or sampled, for a logged request would carry tokens and cookies.
 */
export class ApiFirewall extends Construct {
  constructor(scope: Construct, id: string, { stageArn, originKey }: ApiFirewallProps) {
    super(scope, id);
    const throughTheSite: Statement = {
      byteMatchStatement: {
        fieldToMatch: { singleHeader: { Name: originKeyHeader } },
        positionalConstraint: 'EXACTLY',
        searchString: originKey,
        textTransformations: [{ priority: 0, type: 'NONE' }],
      },
    };
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: counted('Api'),
      rules: [
        {
          name: 'through-the-site',
          priority: 0,
          statement: { notStatement: { statement: throughTheSite } },
          action: { block: {} },
          visibilityConfig: counted('NotThroughTheSite'),
        },
        {
          name: 'guarded-routes',
          priority: 1,
          statement: perAddress(
            limits.guarded,
            allOf([isPost, anyOf(pathsOf(guardedOperations).map(endsWith))]),
          ),
          action: { block: {} },
          visibilityConfig: counted('GuardedRoutes'),
        },
        {
          name: 'public-search',
          priority: 2,
          statement: perAddress(
            limits.search,
            allOf([isGet, anyOf(pathsOf(searchOperations).map(matching))]),
          ),
          action: { block: {} },
          visibilityConfig: counted('PublicSearch'),
        },
        {
          name: 'one-address',
          priority: 3,
          statement: perAddress(limits.all),
          action: { block: {} },
          visibilityConfig: counted('OneAddress'),
        },
        managed(4, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // What people write is stored and shown as text (PUB-08): a form longer than eight kilobytes, or one that
        // speaks of a path or a tag, is no attack here.
        managed(5, 'AWSManagedRulesCommonRuleSet', [
          'SizeRestrictions_BODY',
          'CrossSiteScripting_BODY',
          'GenericLFI_BODY',
          'GenericRFI_BODY',
        ]),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stageArn, webAclArn: acl.attrArn });
  }
}

const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const perAddress = (limit: number, scopeDownStatement?: Statement): Statement => ({
  rateBasedStatement: {
    limit,
    evaluationWindowSec: 300,
    aggregateKeyType: 'CUSTOM_KEYS',
    customKeys: [
      { header: { name: viewerAddressHeader, textTransformations: [{ priority: 0, type: 'NONE' }] } },
    ],
    scopeDownStatement,
  },
});

/** The gateway's stage comes before the path, so the end of it is what tells a route. */
const endsWith = (path: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'ENDS_WITH',
    searchString: path,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/** A path with its parameters: whatever stands in their place. */
const matching = (path: string): Statement =>
  path.includes('{')
    ? {
        regexMatchStatement: {
          fieldToMatch: { uriPath: {} },
          regexString: `${path.replace(/\{\w+\}/g, '[^/]+')}$`,
          textTransformations: [{ priority: 0, type: 'NONE' }],
        },
      }
    : endsWith(path);

const isMethod = (method: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: method,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});
const isPost = isMethod('POST');
const isGet = isMethod('GET');

const anyOf = (statements: Statement[]): Statement => ({ orStatement: { statements } });
const allOf = (statements: Statement[]): Statement => ({ andStatement: { statements } });

function managed(priority: number, name: string, countedOnly: string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countedOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
    visibilityConfig: counted(name),
  };
}

/** Paths of some operations; throws when the contract no longer has one of them. */
function pathsOf(ids: readonly string[]): string[] {
  return ids.map((id) => {
    const found: Operation | undefined = operations.find((operation) => operation.id === id);
    if (!found) throw new Error(`The firewall guards ${id}, which the contract does not have`);
    return found.path;
  });
}
