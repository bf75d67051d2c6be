import os, signal, time, pytest
from PySide6.QtCore import QTimer
@pytest.mark.expects_warning(".*")
@pytest.mark.parametrize("how", ["now","timer0"])
def test_kills(stage, how):
    nav=stage.navigator
    if how=="timer0":
        stage.page.renderProcessTerminated.disconnect()
        stage.page.renderProcessTerminated.connect(lambda s,c: QTimer.singleShot(0, lambda: nav.open(nav._properties)))
    stage.page.loadStarted.connect(lambda: print("started"))
    stage.page.loadFinished.connect(lambda ok: print("finished", ok))
    stage.page.ready.connect(lambda: print("ready"))
    for i in range(6):
        t=time.perf_counter()
        print("kill", i, stage.page.renderProcessPid())
        try:
            with stage.heard(stage.page.ready):
                os.kill(stage.page.renderProcessPid(), 9)
        except AssertionError: print("FAILED"); break
        print(time.perf_counter()-t)
        if i%2: stage.settle()
