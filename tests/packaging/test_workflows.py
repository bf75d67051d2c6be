"""What the workflow files promise, as far as reading them can show; they run on their systems only."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from macos import dmg
from project import PACKAGING, ROOT

TARGETS = import_module("build").TARGETS  # by name: beside the folder build/, linters take it for something else
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
RELEASE = (PACKAGING / "RELEASE.md").read_text(encoding="utf-8")

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def loaded(path: Path) -> dict[str, Any]:
    """The file with all values as text: YAML's own reader takes the key `on` for a truth value."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


@each_workflow
def test_actions_of_others_are_pinned_to_a_commit_and_say_its_version(path: Path) -> None:
    uses = re.findall(r"uses: (?!\./)(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in uses), uses


def test_one_action_is_the_same_version_everywhere() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: ([\w/-]+)@([0-9a-f]{40})", text))
    assert len(pins) == len({name for name, _commit in pins})


@each_workflow
def test_a_workflow_may_only_read_unless_a_job_says_more(path: Path) -> None:
    assert loaded(path)["permissions"] == {"contents": "read"}


def test_only_the_draft_of_a_release_may_write() -> None:
    writers = [
        (path.stem, name) for path in WORKFLOWS for name, job in loaded(path)["jobs"].items() if "permissions" in job
    ]
    assert writers == [("release", "draft")]


@each_workflow
def test_every_job_ends_by_itself(path: Path) -> None:
    assert all("timeout-minutes" in job or "uses" in job for job in loaded(path)["jobs"].values())


@each_workflow
def test_targets_scripts_and_workflows_that_are_named_exist(path: Path) -> None:
    workflow = loaded(path)
    for job in workflow["jobs"].values():
        if "uses" in job:
            assert (ROOT / job["uses"]).is_file(), job["uses"]
    for command in (step.get("run", "") for step in steps(workflow)):
        for targets in re.findall(r"dev\.py package ([\w -]+)", command):
            assert set(targets.replace("--quick", "").split()) <= set(TARGETS), targets
        for script in re.findall(r"\bpackaging/[\w/]+\.py", command):
            assert (ROOT / script).is_file(), script


def test_a_release_is_built_on_all_three_systems_and_gathers_what_each_uploads() -> None:
    release = loaded(FOLDER / "release.yml")
    called = {Path(job["uses"]).stem for job in release["jobs"].values() if "uses" in job}
    assert called == {"linux", "macos", "windows"}
    assert set(release["jobs"]["draft"]["needs"]) == called
    [gathering] = [step["with"] for step in steps(release) if "download-artifact" in step.get("uses", "")]
    for name in called:
        workflow = loaded(FOLDER / f"{name}.yml")
        assert "workflow_call" in workflow["on"]
        uploads = [step["with"]["name"] for step in steps(workflow) if "upload-artifact" in step.get("uses", "")]
        # a name may be chosen by an expression: then one of its words must fit
        words = [word for upload in uploads for word in re.split(r"[ ']", upload)]
        assert any(fnmatch(word, gathering["pattern"]) for word in words), uploads


@pytest.mark.parametrize("system", ["macos", "windows"])
def test_the_keys_for_signing_are_called_alike_everywhere(system: str) -> None:
    text = (FOLDER / f"{system}.yml").read_text(encoding="utf-8")
    wanted = set(loaded(FOLDER / f"{system}.yml")["on"]["workflow_call"]["secrets"])
    given = set(loaded(FOLDER / "release.yml")["jobs"][system]["secrets"])
    explained = set(re.findall(rf"`({system.upper()}_\w+)`", RELEASE))
    assert wanted == given == explained == set(re.findall(r"secrets\.(\w+)", text))


def test_the_workflow_for_macos_sets_what_the_disk_image_asks_for() -> None:
    macos = (FOLDER / "macos.yml").read_text(encoding="utf-8")
    assert all(f"{name}=" in macos for name in (dmg.IDENTITY, *dmg.NOTARY))


def test_the_appimage_runtime_by_hand_is_the_one_of_the_workflow() -> None:
    [job] = [job for job in loaded(FOLDER / "linux.yml")["jobs"].values() if "RUNTIME" in job.get("env", {})]
    assert job["env"]["RUNTIME"] in RELEASE
    assert job["env"]["RUNTIME_SHA256"] in RELEASE


def test_files_that_the_checklist_names_exist() -> None:
    named = re.findall(r"\b(?:packaging|tests|reader|\.github)/[\w./-]+\w/?", RELEASE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_targets_that_the_checklist_names_exist() -> None:
    named = {word for words in re.findall(r"dev\.py package ([a-z -]+)", RELEASE) for word in words.split()}
    assert named
    assert named <= set(TARGETS)
