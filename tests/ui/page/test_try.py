import pytest
from tests.ui.page.test_switching import ORACLE, tour
from reader.publication.locator import Locator
BODIES={"one":"", "short":"## A {: #a }\n\nWord.\n{: #a-1 }\n\nMore.\n{: #a-2 }\n", "tall":"## A {: #a }\n\nWord.\n{: #a-1 }\n\n"+"Word and word. "*2000+"\n{: #a-2 }\n",
 "list": "## A {: #a }\n\nWord.\n{: #a-1 }\n\n- one\n- two\n- three\n", "exact":"## A {: #a }\n\n"+"".join(f"Par {i}.\n\n" for i in range(14))}
@pytest.mark.parametrize("kind", BODIES)
def test_room(open_stage, write_article, kind):
    pub=write_article(en=BODIES[kind])
    st=open_stage("en",publication=pub)
    last=st.blocks[-1]
    for size in ((900,700),(400,300),(1600,1200),(320,900),(900,700)):
        st.resize(*size)
        for i in range(4):
            st.go_to(last); st.settle()
            print(kind,size,st.top==last, st.scroll, st.data("[document.scrollingElement.scrollHeight-innerHeight, document.documentElement.style.getPropertyValue('--end-room'), innerWidth-document.documentElement.clientWidth]"), st.state()["progression"], len(st.reported))
@pytest.mark.parametrize("zoom",[1.1,1.25,1.5,1.75,2,2.625])
def test_zoom(stage,zoom):
    stage.view.setZoomFactor(zoom); stage.settle(); stage.settle()
    print(stage.run("devicePixelRatio"))
    bad=[]
    for b in stage.blocks:
        for f in (0,.4,.999):
            stage.go_to(b,f)
            if stage.data(ORACLE)[0]!=b: bad.append((b,f,stage.data(ORACLE),stage.top))
            s=stage.scroll
            stage.switch("de")
            if stage.data(ORACLE)[0]!=b: bad.append((b,f,stage.data(ORACLE),stage.top,"de"))
            stage.switch("en")
            if abs(stage.scroll-s)>.9: bad.append(("back",s,stage.scroll))
    stage.settle()
    print(zoom,len(bad),bad[:5],len(stage.reported), len(stage.blocks)*3)
