#include "widgets/window_panel.h"

#include "models/found_cases_model.h"
#include "tests/support/court.h"
#include "widgets/application_look.h"
#include "widgets/court_time_edit.h"
#include "widgets/paper_row.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

namespace {

const domain::CodeTables &tables()
{
    static const domain::CodeTables loaded = *domain::CodeTables::load();
    return loaded;
}

store::KeptPaper paper(char letter)
{
    return {.sha256 = QString(64, QLatin1Char(letter)),
            .bytes = 120'000,
            .mediaType = QStringLiteral("application/pdf"),
            .fileName = QStringLiteral("scan-%1.pdf").arg(QLatin1Char(letter))};
}

} // namespace

/// Taking papers in at the window: nothing that was typed is lost, and nothing incomplete goes.
class WindowPanelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }
    void init()
    {
        m_host = std::make_unique<QWidget>();
        m_host->resize(1280, 800);
        m_cases = std::make_unique<models::FoundCasesModel>(m_court.cache());
        m_panel = new WindowPanel(tables(), *m_cases, QTimeZone("America/New_York"), *m_host);
        m_host->show();
        (void)QTest::qWaitForWindowActive(m_host.get());
        m_panel->ask(m_court.clock.now());
    }
    void cleanup()
    {
        m_host.reset();
        m_cases.reset();
    }

    void itSaysWhatIsStillMissing()
    {
        QSignalSpy wanted(m_panel, &WindowPanel::takeInWanted);
        m_panel->setCase(m_case, QStringLiteral("A000-118-907"));
        QVERIFY(m_panel->missing().contains(QStringLiteral("name")));
        name()->setText(QStringLiteral("R. Sample"));
        QVERIFY(m_panel->missing().contains(QStringLiteral("scan")));
        m_panel->addPaper(paper('a'));
        QVERIFY(m_panel->missing().contains(QStringLiteral("scan-a.pdf")));
        QTest::keyClick(name(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(wanted.isEmpty());
        m_panel->papers()[0]->setDocumentType(motion());
        QVERIFY(m_panel->missing().isEmpty());
        QTest::keyClick(name(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        const auto typed = m_panel->typed();
        QCOMPARE(typed.caseId, m_case);
        QCOMPARE(typed.papers[0].title, tables().documentTypes().find(motion())->name); // Until it is typed over.
    }

    void theSameScanTwiceIsOne()
    {
        m_panel->setCase(m_case, QStringLiteral("A000-118-907"));
        m_panel->addPaper(paper('a'));
        m_panel->addPaper(paper('a'));
        m_panel->addPaper(paper('b'));
        QCOMPARE(m_panel->papers().size(), std::size_t(2));
    }

    void theStampsTimeIsTheCourts()
    {
        m_panel->setCase(m_case, QStringLiteral("A000-118-907"));
        auto *time = m_panel->findChild<CourtTimeEdit *>();
        time->setInstant(QDateTime({2026, 7, 1}, {18, 30}, Qt::UTC));
        QCOMPARE(time->time(), QTime(14, 30)); // Summer in New York.
        QCOMPARE(m_panel->typed().receivedAt, QDateTime({2026, 7, 1}, {18, 30}, Qt::UTC));
    }

    void closingKeepsWhatWasTypedAndTakingInEmptiesIt()
    {
        m_panel->setCase(m_case, QStringLiteral("A000-118-907"));
        name()->setText(QStringLiteral("R. Sample"));
        m_panel->addPaper(paper('a'));
        m_panel->dismiss();
        m_panel->ask(m_court.clock.now().addSecs(3600));
        QCOMPARE(m_panel->typed().filerName, QStringLiteral("R. Sample"));
        QCOMPARE(m_panel->papers().size(), std::size_t(1));
        m_panel->taken();
        QVERIFY(!m_panel->isVisible());
        QVERIFY(m_panel->typed().filerName.isEmpty() && m_panel->papers().empty() && m_panel->typed().caseId.isNull());
    }

private:
    QLineEdit *name() const
    {
        for (auto *field : m_panel->findChildren<QLineEdit *>())
            if (field->accessibleName() == QLatin1String("Name of who handed them in"))
                return field;
        return nullptr;
    }
    static QString motion()
    {
        for (const domain::DocumentType &type : tables().documentTypes().rows())
            if (type.category == domain::DocumentType::Category::Motion)
                return type.code;
        return {};
    }
    Court m_court;
    std::optional<ApplicationLook> m_look;
    std::unique_ptr<QWidget> m_host;
    std::unique_ptr<models::FoundCasesModel> m_cases;
    WindowPanel *m_panel = nullptr;
    domain::CaseId m_case{QUuid::createUuid()};
};

QTEST_MAIN(WindowPanelTest)
#include "window_panel_test.moc"
