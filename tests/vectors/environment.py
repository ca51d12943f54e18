"""Makes sure that the pinned botocore is what the scripts here run."""
import os
import subprocess
import sys
import venv
from pathlib import Path

VERSION = "1.43.11"
TOP = Path(__file__).resolve().parent.parent.parent


def forget_settings():
    """Removes AWS's variables, so that no setting of this machine has an effect on what is recorded."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull


def ensure_botocore():
    """Continues in an environment that has the pinned botocore, which is made if it does not exist."""
    try:
        import botocore
        if botocore.__version__ == VERSION:
            return
    except ImportError:
        pass
    folder = TOP / "target" / f"botocore-{VERSION}"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if Path(sys.prefix) == folder:
        sys.exit(f"botocore {VERSION} is not what {folder} has: remove it and try again")
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"botocore=={VERSION}"], check=True)
    sys.exit(subprocess.run([python, *sys.argv]).returncode)
