import os, signal, time, pytest, logging
from PySide6.QtTest import QTest
@pytest.mark.expects_warning(".*")
def test_kills(stage):
    stage.go_to("consistency-2",.4)
    log=[]
    stage.page.ready.connect(lambda: log.append("ready"))
    stage.page.loadFinished.connect(lambda ok: log.append(f"fin {ok}"))
    stage.page.loadStarted.connect(lambda: log.append("started"))
    stage.page.renderProcessTerminated.connect(lambda *a: log.append("term"))
    for i in range(400):
        log.clear()
        try:
            with stage.heard(stage.page.ready):
                os.kill(stage.page.renderProcessPid(), 9)
            stage.settle()
        except AssertionError as e:
            print("FAILED", i, log, str(e)[:50], stage.page.is_ready)
            print(stage.data("[typeof zo, document.visibilityState, document.readyState, performance.now(), document.hidden]"))
            stage.run("globalThis.n=0; const f=()=>{n++; requestAnimationFrame(f)}; requestAnimationFrame(f); 0")
            QTest.qWait(500); print("raf", stage.run("n"))
            stage.view.update(); QTest.qWait(500); print("raf update", stage.run("n"))
            stage.view.hide(); stage.view.show(); QTest.qWait(500); print("raf hideshow", stage.run("n"))
            stage.view.setFixedSize(901,700); QTest.qWait(500); print("raf resize", stage.run("n"))
            print(stage.view.focusProxy())
            break
    else: print("all ok")
