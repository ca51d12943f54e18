"""Records which errors botocore's model of Cognito user pools gives the paginated operations."""
import json

import botocore.session

FILE = "cognito-idp-errors.json"


def record(folder):
    session = botocore.session.get_session()
    model = session.get_service_model("cognito-idp")
    paginators = session.get_component("data_loader").load_service_model("cognito-idp", "paginators-1")
    errors = {name: sorted(shape.name for shape in model.operation_model(name).error_shapes)
              for name in sorted(paginators["pagination"])}
    lines = [f"{json.dumps(name)}: {json.dumps(codes)}" for name, codes in errors.items()]
    (folder / FILE).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
