import os, signal, time, pytest, logging
from PySide6.QtTest import QTest
from tests.ui.page.test_page_process import kill


@pytest.mark.expects_warning(".*")
def test_kills(stage):
    stage.go_to("consistency-2", 0.4)
    log = []
    t0 = time.perf_counter()

    def add(x):
        log.append((round((time.perf_counter() - t0) * 1000), x))

    stage.page.ready.connect(lambda: add("ready"))
    stage.page.stable.connect(lambda m: add(f"stable {m}"))
    stage.page.loadFinished.connect(lambda ok: add(f"fin {ok}"))
    stage.page.loadStarted.connect(lambda: add("started"))
    stage.page.renderProcessTerminated.connect(lambda *a: add(f"term {a}"))
    for i in range(300):
        log.clear()
        try:
            kill(stage)
            assert stage.top == "consistency-2"
        except AssertionError as e:
            print("FAILED", i, log, str(e)[:50], stage.page.is_ready)
            print(
                stage.data(
                    "[typeof zo, document.visibilityState, document.readyState, performance.now(), document.hidden]"
                )
            )
            stage.run("globalThis.n=0; const f=()=>{n++; requestAnimationFrame(f)}; requestAnimationFrame(f); 0")
            QTest.qWait(500)
            print("raf", stage.run("n"))
            stage.view.update()
            QTest.qWait(500)
            print("raf update", stage.run("n"))
            stage.view.hide()
            stage.view.show()
            QTest.qWait(500)
            print("raf hideshow", stage.run("n"))
            stage.view.setFixedSize(901, 700)
            QTest.qWait(500)
            print("raf resize", stage.run("n"))
            print(stage.view.focusProxy())
            break
    else:
        print("all ok")
