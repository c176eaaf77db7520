#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/sign_in_view.h"
#include "widgets/tinted_box.h"
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::widgets;

namespace {

struct Fixture {
    Fixture()
    {
        view.resize(1000, 700);
        view.show();
        view.setKnown(QStringLiteral("https://court.example.gov"), QStringLiteral("r.alvarez"));
    }
    QLineEdit *password() { return view.findChildren<QLineEdit *>().last(); }
    TintedBox *message() { return view.findChild<TintedBox *>(); }
    QPushButton *offline() { return view.findChildren<QPushButton *>().last(); }
    SignInView view;
};

} // namespace

class SignInViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qRegisterMetaType<Credentials>();
        m_look.emplace(*qApp);
    }

    void enterAsksWithWhatWasTypedButNotWithoutAPassword()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.view));
        QSignalSpy asked(&f.view, &SignInView::signInRequested);
        QTest::keyClick(f.password(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(QApplication::focusWidget(), f.password());
        QTest::keyClicks(f.password(), QStringLiteral("correct horse"));
        QTest::keyClick(f.password(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto sent = asked.first().first().value<Credentials>();
        QCOMPARE(sent.server, QStringLiteral("https://court.example.gov"));
        QCOMPARE(sent.user, QStringLiteral("r.alvarez"));
        QCOMPARE(sent.password, QStringLiteral("correct horse"));
    }

    void oneRequestAtATimeAndEscStopsIt()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.view));
        QSignalSpy asked(&f.view, &SignInView::signInRequested);
        QSignalSpy stopped(&f.view, &SignInView::stopRequested);
        f.password()->setText(QStringLiteral("x"));
        f.view.showConnecting();
        QTest::keyClick(f.password(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(f.password(), Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
    }

    void aWrongPasswordKeepsTheName()
    {
        Fixture f;
        f.password()->setText(QStringLiteral("wrong"));
        f.view.showConnecting();
        f.view.showTrouble({Error::Kind::Unauthorized, QStringLiteral("wrong_password")},
                           SignInView::OfflineUnlock::Possible);
        QVERIFY(f.password()->text().isEmpty());
        QVERIFY(!f.password()->isReadOnly());
        QCOMPARE(f.view.findChildren<QLineEdit *>()[1]->text(), QStringLiteral("r.alvarez"));
        QVERIFY2(f.offline()->isHidden(), "a wrong password opens nothing offline either");
        QVERIFY(!f.message()->title().isEmpty());
    }

    void whenTheCourtIsOutOfReachOneMayWorkOffline()
    {
        Fixture f;
        QSignalSpy unlock(&f.view, &SignInView::offlineUnlockRequested);
        f.password()->setText(QStringLiteral("correct horse"));
        f.view.showTrouble({Error::Kind::Offline, {}}, SignInView::OfflineUnlock::Possible);
        QVERIFY(!f.offline()->isHidden());
        f.offline()->click();
        QCOMPARE(unlock.first().first().value<Credentials>().password, QStringLiteral("correct horse"));
        f.view.showTrouble({Error::Kind::Offline, {}}, SignInView::OfflineUnlock::Impossible);
        QVERIFY(f.offline()->isHidden());
    }

    void everyTroubleHasItsWords()
    {
        Fixture f;
        QSet<QString> titles;
        for (const char *code : {"wrong_password", "unknown_certificate", "server_newer", "server_older"}) {
            f.view.showTrouble({Error::Kind::Protocol, QString::fromLatin1(code)},
                               SignInView::OfflineUnlock::Impossible);
            titles.insert(f.message()->title());
        }
        QCOMPARE(titles.size(), 4);
    }

    void theNextPersonFindsNoPassword()
    {
        Fixture f;
        f.password()->setText(QStringLiteral("secret"));
        f.view.showTrouble({Error::Kind::Offline, {}}, SignInView::OfflineUnlock::Possible);
        f.view.reset();
        QVERIFY(f.password()->text().isEmpty());
        QVERIFY(f.message()->isHidden());
        QVERIFY(f.offline()->isHidden());
    }

    void everythingHasAName()
    {
        Fixture f;
        QCOMPARE(namelessWidgets(f.view), QStringList());
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(SignInViewTest)
#include "sign_in_view_test.moc"
