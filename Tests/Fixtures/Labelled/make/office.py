"""LibreOffice without a window, with Ukrainian as the language of its numbers and dates."""
import pathlib
import shutil
import subprocess
import tempfile

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>uk-UA</value></prop></item>
</oor:items>
"""
CSV_IN = "CSV:59,34,76,1"            # semicolon, quote, UTF-8, from line 1
CSV_1251 = "csv:Text - txt - csv (StarCalc):59,34,34"
CSV_866 = "csv:Text - txt - csv (StarCalc):59,34,30"
CSV_UTF8 = "csv:Text - txt - csv (StarCalc):59,34,76"


class Office:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="labelled-"))
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")

    def convert(self, files, target, infilter=None):
        """{path: converted path}"""
        if not files:
            return {}
        out = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        command = ["soffice", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless"]
        if infilter:
            command.append(f"--infilter={infilter}")
        command += ["--convert-to", target, "--outdir", str(out)] + [str(f) for f in files]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=500)
        ending = target.split(":")[0]
        result = {f: out / (pathlib.Path(f).stem + "." + ending) for f in files}
        for made in result.values():
            if not made.exists():
                raise RuntimeError(f"LibreOffice did not make {made.name}")
        return result

    def close(self):
        shutil.rmtree(self.folder)
