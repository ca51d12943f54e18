"""The recorded operations: what their requests and items look like, and which fields surround them.

How an operation is paginated is not stated here: that comes from botocore's data. Each entry says how to
generate content, `Service` makes pages of it.
"""
from dataclasses import dataclass, field
from typing import Any, Callable

ENDINGS = ("", "", "-é", "", "-日本", "", "-🙂", '-"q"')


def label(prefix, number):
    """A recognisable name, unique by its number, now and then with characters beyond ASCII."""
    return f"{prefix}{number:02}{ENDINGS[number % len(ENDINGS)]}"


def every(step, make):
    """Content of a further list that comes with every `step`th item."""
    return lambda number: [make(number)] if number % step == 1 else []


@dataclass
class Operation:
    service: str
    name: str
    #: Parameters of every request.
    request: dict
    #: The item of a number; for a text, a piece of it; for a map, a pair.
    item: Callable[[int], Any]
    #: list, map, text or structure (that holds the list at `items_path`).
    primary: str = "list"
    items_path: str = ""
    #: Further result keys that are lists: what comes with the item of a number.
    further: dict = field(default_factory=dict)
    #: Further result keys that are numbers, from the number of items on a page.
    numbers: dict = field(default_factory=dict)
    #: Fields that come with every page; botocore keeps the first page's.
    fields: dict = field(default_factory=dict)
    #: Fields that botocore's full result drops.
    other: dict = field(default_factory=dict)
    #: text, integer, map or last_key (an expression over the last item).
    token: str = "text"
    #: The key of an item, where it is the token.
    key: str = ""
    #: How many chains of walks are tried at random.
    random_chains: int = 2
    #: Whether every scenario is recorded, not a third of them.
    thorough: bool = False

    @property
    def full_name(self):
        return f"{self.service}-{self.name}"


def user(number):
    found = {"Username": label("user", number), "Enabled": number % 5 != 4, "UserStatus": "CONFIRMED"}
    if number % 4 == 0:
        found["Attributes"] = [{"Name": "email", "Value": f"u{number}@example.com"}]
    return found


def dynamodb_item(number):
    content = {"B": bytes([number, 0, 255])} if number % 3 == 0 else {"S": label("v", number)}
    return {"data": content, "pk": {"S": "order"}, "sk": {"N": str(number)}}


def stream_field(name, value):
    return {f"StreamDescription.{name}": lambda page: value(page) if callable(value) else value}


def prefixed(prefix):
    return lambda page: f"{prefix}{page}"


S3_FIELDS = {"RequestCharged": prefixed("requester-"), "Prefix": prefixed("p")}
COMMON_PREFIXES = {"CommonPrefixes": every(3, lambda n: {"Prefix": label("dir", n) + "/"})}

OPERATIONS = [
    Operation(
        "cognito-idp", "ListUsersInGroup", {"UserPoolId": "eu-central-1_Example", "GroupName": "readers"}, user,
        random_chains=9, thorough=True),
    Operation(
        "budgets", "DescribeBudgetPerformanceHistory", {"AccountId": "111122223333", "BudgetName": "monthly"},
        lambda n: {"BudgetedAmount": {"Amount": f"{n}.0", "Unit": "USD"},
                   "ActualAmount": {"Amount": f"{n}.5", "Unit": "USD"}},
        primary="structure", items_path="BudgetPerformanceHistory.BudgetedAndActualAmountsList",
        other={"BudgetPerformanceHistory.BudgetName": prefixed("monthly-"),
               "BudgetPerformanceHistory.TimeUnit": lambda page: "MONTHLY"}),
    Operation(
        "cloudformation", "ListExports", {},
        lambda n: {"Name": label("export", n), "Value": f"vpc-{n:04x}"}),
    Operation(
        "apigateway", "GetUsage", {"usagePlanId": "plan1", "startDate": "2026-01-01", "endDate": "2026-01-31"},
        lambda n: (label("key", n), [[n, 1000 - n], [0, 1000]]), primary="map",
        fields={"usagePlanId": prefixed("plan"), "startDate": lambda page: "2026-01-01",
                "endDate": lambda page: "2026-01-31"}),
    Operation(
        "rds", "DownloadDBLogFilePortion", {"DBInstanceIdentifier": "db1", "LogFileName": "error/pg.log"},
        lambda n: "".join((label("", n), " ", "öl→" if n % 2 else "ok", "\n")), primary="text",
        random_chains=5, thorough=True),
    Operation(
        "s3", "ListParts", {"Bucket": "b", "Key": "big", "UploadId": "u1"},
        lambda n: {"PartNumber": n + 1, "Size": 5242880, "ETag": f'"{n:04x}"'}, token="integer",
        fields={"StorageClass": prefixed("STANDARD-"), "Owner": lambda page: {"ID": f"owner{page}"}},
        other={"Bucket": lambda page: "b", "MaxParts": lambda page: 1000}, random_chains=5, thorough=True),
    Operation(
        "cloudwatch", "DescribeAlarms", {"AlarmNamePrefix": "a"},
        lambda n: {"AlarmName": label("alarm", n), "StateValue": "OK"},
        further={"CompositeAlarms": every(2, lambda n: {"AlarmName": label("both", n), "AlarmRule": "TRUE"})}),
    Operation(
        "cloudfront", "ListKeyValueStores", {},
        lambda n: {"Name": label("kv", n), "Id": f"id{n}"},
        other={"KeyValueStoreList.Quantity": lambda page: 100 + page,
               "KeyValueStoreList.MaxItems": lambda page: 50}),
    Operation(
        "route53", "ListVPCAssociationAuthorizations", {"HostedZoneId": "Z1"},
        lambda n: {"VPCRegion": "eu-west-1", "VPCId": label("vpc-", n)},
        fields={"HostedZoneId": prefixed("Z")}),
    Operation(
        "cloudfront", "ListDistributions", {},
        lambda n: {"Id": label("E", n), "DomainName": f"d{n}.cloudfront.net"},
        other={"DistributionList.Quantity": lambda page: 100 + page}),
    Operation(
        "cloudwatch", "ListMetrics", {"Namespace": "AWS/EC2"},
        lambda n: {"Namespace": "AWS/EC2", "MetricName": label("Metric", n)},
        further={"OwningAccounts": every(2, lambda n: f"{n:012}")}),
    Operation(
        "datapipeline", "ListPipelines", {},
        lambda n: {"id": f"df-{n:03}", "name": label("pipe", n)}),
    Operation(
        "dynamodb", "Query", {"TableName": "orders", "KeyConditionExpression": "pk = :pk"}, dynamodb_item,
        token="map", numbers={"Count": lambda n: n, "ScannedCount": lambda n: n + 2},
        fields={"ConsumedCapacity": lambda page: {"TableName": "orders", "CapacityUnits": page + 0.5}},
        random_chains=9, thorough=True),
    Operation(
        "s3", "ListObjectsV2", {"Bucket": "b"},
        lambda n: {"Key": label("obj", n), "Size": 10 * n},
        further=COMMON_PREFIXES, fields=S3_FIELDS,
        other={"Name": lambda page: "b", "KeyCount": lambda page: page + 1}),
    Operation(
        "athena", "GetQueryResults", {"QueryExecutionId": "q1"},
        lambda n: {"Data": [{"VarCharValue": label("row", n)}, {"VarCharValue": str(n)}]},
        fields={"ResultSet.ResultSetMetadata": lambda page: {"ColumnInfo": [{"Name": f"c{page}", "Type": "varchar"}]},
                "UpdateCount": lambda page: page + 1}),
    Operation(
        "devops-guru", "DescribeResourceCollectionHealth", {"ResourceCollectionType": "AWS_CLOUD_FORMATION"},
        lambda n: {"StackName": label("stack", n), "AnalyzedResourceCount": n},
        further={"Service": every(2, lambda n: {"ServiceName": label("svc", n)}),
                 "Tags": every(3, lambda n: {"AppBoundaryKey": "k", "TagValue": label("tag", n)})}),
    Operation(
        "devops-guru", "GetResourceCollection", {"ResourceCollectionType": "AWS_CLOUD_FORMATION"},
        lambda n: label("stack", n),
        further={"ResourceCollection.Tags": every(2, lambda n: {"AppBoundaryKey": label("app", n),
                                                                "TagValues": ["a"]})}),
    Operation(
        "devops-guru", "DescribeOrganizationResourceCollectionHealth",
        {"OrganizationResourceCollectionType": "AWS_ACCOUNT"},
        lambda n: {"StackName": label("stack", n), "AnalyzedResourceCount": n},
        further={"Account": every(2, lambda n: {"AccountId": f"{n:012}"}),
                 "Service": every(3, lambda n: {"ServiceName": label("svc", n)}),
                 "Tags": every(4, lambda n: {"AppBoundaryKey": "k", "TagValue": label("tag", n)})}),
    Operation(
        "ecr", "DescribeImageScanFindings", {"repositoryName": "repo", "imageId": {"imageTag": "latest"}},
        lambda n: {"name": label("CVE-", n), "severity": "HIGH"},
        further={"imageScanFindings.enhancedFindings": every(2, lambda n: {"title": label("t", n), "score": 7.5})},
        fields={"registryId": prefixed("11112222333"), "repositoryName": lambda page: "repo",
                "imageId": lambda page: {"imageTag": "latest"},
                "imageScanStatus": lambda page: {"status": "COMPLETE"},
                "imageScanFindings.findingSeverityCounts": lambda page: {"HIGH": page + 1}}),
    Operation(
        "iam", "GetAccountAuthorizationDetails", {},
        lambda n: {"UserName": label("user", n), "Path": "/"},
        further={"GroupDetailList": every(2, lambda n: {"GroupName": label("group", n)}),
                 "RoleDetailList": every(3, lambda n: {"RoleName": label("role", n)}),
                 "Policies": every(4, lambda n: {"PolicyName": label("policy", n)})}),
    Operation(
        "iam", "GetGroup", {"GroupName": "readers"},
        lambda n: {"UserName": label("user", n), "UserId": f"AIDA{n:04}"},
        fields={"Group": lambda page: {"GroupName": "readers", "GroupId": f"AGPA{page}"}}),
    Operation(
        "iam", "ListEntitiesForPolicy", {"PolicyArn": "arn:aws:iam::aws:policy/ReadOnly"},
        lambda n: {"GroupName": label("group", n), "GroupId": f"AGPA{n:04}"},
        further={"PolicyUsers": every(2, lambda n: {"UserName": label("user", n)}),
                 "PolicyRoles": every(3, lambda n: {"RoleName": label("role", n)})}),
    Operation(
        "importexport", "ListJobs", {},
        lambda n: {"JobId": label("job", n), "JobType": "Import"}, token="last_key", key="JobId", random_chains=5),
    Operation(
        "kinesis", "DescribeStream", {"StreamName": "clicks"},
        lambda n: {"ShardId": label("shardId-", n), "ParentShardId": f"p{n}"}, token="last_key", key="ShardId",
        fields=stream_field("StreamName", "clicks") | stream_field("StreamStatus", prefixed("ACTIVE-"))
        | stream_field("RetentionPeriodHours", lambda page: 24 + page),
        other=stream_field("StreamModeDetails", {"StreamMode": "ON_DEMAND"}), random_chains=3, thorough=True),
    Operation(
        "route53", "ListResourceRecordSets", {"HostedZoneId": "Z1"},
        lambda n: {"Name": label("www", n) + ".example.com.", "Type": "A", "TTL": 300},
        other={"MaxItems": lambda page: "300"}, random_chains=3, thorough=True),
    Operation(
        "s3", "ListMultipartUploads", {"Bucket": "b"},
        lambda n: {"Key": label("obj", n), "UploadId": f"up{n}"}, further=COMMON_PREFIXES, fields=S3_FIELDS,
        other={"Bucket": lambda page: "b"}),
    Operation(
        "s3", "ListObjectVersions", {"Bucket": "b"},
        lambda n: {"Key": label("obj", n), "VersionId": f"v{n}", "IsLatest": n % 2 == 0},
        further={"DeleteMarkers": every(2, lambda n: {"Key": label("gone", n), "VersionId": f"d{n}"})}
        | COMMON_PREFIXES,
        fields=S3_FIELDS, other={"Name": lambda page: "b"}, random_chains=3, thorough=True),
    Operation(
        "s3", "ListObjects", {"Bucket": "b"},
        lambda n: {"Key": label("obj", n), "Size": 10 * n}, token="last_key", key="Key",
        further=COMMON_PREFIXES, fields=S3_FIELDS, other={"Name": lambda page: "b", "Marker": prefixed("m")},
        random_chains=6, thorough=True),
]
