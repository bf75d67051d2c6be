import os, signal, time, pytest
from PySide6.QtCore import QTimer
@pytest.mark.expects_warning(".*")
def test_kills(stage):
    ev=[]
    stage.page.loadStarted.connect(lambda: ev.append("started"))
    stage.page.loadFinished.connect(lambda ok: ev.append(f"finished {ok}"))
    stage.page.ready.connect(lambda: ev.append("ready"))
    stage.page.renderProcessTerminated.connect(lambda s,c: ev.append("terminated"))
    stage.page.renderProcessPidChanged.connect(lambda p: ev.append(f"pid {p}"))
    stage.go_to("consistency-2",.4)
    for i in range(60):
        ev.clear()
        try:
            with stage.heard(stage.page.ready):
                os.kill(stage.page.renderProcessPid(), 9)
        except AssertionError: 
            print("FAILED", i, ev)
            print(stage.page.url(), stage.page.renderProcessPid(), stage.page.isLoading())
            try: print(stage.run("typeof zo + document.readyState + document.body.innerHTML.length"))
            except AssertionError as e: print(e)
            break
        stage.settle(); stage.place; stage.top
    else: print("all ok")
