import os, signal, time, pytest
from PySide6.QtCore import QTimer
@pytest.mark.expects_warning(".*")
@pytest.mark.parametrize("delay", [0, 50])
def test_kills(stage, delay):
    nav=stage.navigator
    stage.page.renderProcessTerminated.disconnect()
    stage.page.renderProcessTerminated.connect(lambda s,c: QTimer.singleShot(delay, lambda: nav.open(nav._properties)))
    stage.go_to("consistency-2",.4)
    for i in range(100):
        try:
            with stage.heard(stage.page.ready):
                os.kill(stage.page.renderProcessPid(), 9)
        except AssertionError: 
            print("FAILED", delay, i)
            break
        stage.settle(); stage.place; stage.top
    else: print("all ok", delay)
def test_opens(stage):
    for i in range(300):
        try:
            with stage.heard(stage.page.ready): stage.navigator.open({})
        except AssertionError: print("FAILED open", i); break
    else: print("all ok open")
def test_stages(open_stage):
    for i in range(150):
        s=open_stage(); s.close(); 
    print("all ok stages")
