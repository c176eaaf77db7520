// Shows the Review screen with invented filings and writes a picture of each state into a folder: for looking at, not a
// test. Needs a display (Xvfb does): review_demo DIR [WIDTHxHEIGHT]
#include "tests/pdf/sample_pdf.h"
#include "tests/support/must.h"
#include "tests/widgets/review_screen.h"
#include "widgets/decision_panel.h"
#include "widgets/hint_bar.h"
#include "widgets/main_window.h"
#include "widgets/notice_strip.h"
#include "widgets/page_view.h"
#include "widgets/review_list.h"
#include "widgets/settings_view.h"
#include "widgets/top_bar.h"

#include <QLineEdit>
#include <QScreen>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

namespace {

QByteArray motionPdf(const QString &title, const QString &number, int pages)
{
    QVector<SamplePage> all;
    for (int page = 1; page <= pages; ++page)
        all.append(
            {.lines = {
                 QStringLiteral("Filed 2026-11-19 09:30 EST   Newark Immigration Court"),
                 {},
                 {},
                 QStringLiteral("                                IMMIGRATION COURT"),
                 QStringLiteral("                            NEWARK, NEW JERSEY"),
                 {},
                 QStringLiteral("In the Matter of:                               File No. ") + number,
                 QStringLiteral("Sample RESPONDENT"),
                 QStringLiteral("In removal proceedings"),
                 {},
                 {},
                 QStringLiteral("                              ") + title.toUpper(),
                 {},
                 QStringLiteral("Respondent, through undersigned counsel, asks the court for what this paper says."),
                 QStringLiteral("1.  Good cause exists because counsel was retained on November 12, 2026."),
                 QStringLiteral("2.  The Department was contacted on November 18 and takes no position."),
                 {},
                 QStringLiteral("Page %1 of %2").arg(page).arg(pages)}});
    return samplePdf(all);
}

/// The invented day of a clerk.
class Day {
public:
    explicit Day(Court &court) : m_court(court)
    {
        const auto stay = file("Emergency stay motion", "A000-440-312", 9);
        (void)stay;
        m_continue = file(
            "Motion to continue", "A000-118-907", 6,
            {{"NO_COS", domain::Severity::Warn, 6, "8 CFR 1003.32(c)",
              "Certificate of service is not signed. Page 6 has the certificate but no signature or /s/ was found."},
             {"LOW_DPI", domain::Severity::Warn, 4, "EOIR DHS Portal FAQ",
              "Page 4 was scanned at 200 dpi. The rule is 300 dpi. A clerk looks whether the text can be read."},
             {"UNTIMELY", domain::Severity::Warn, 0, "8 CFR 1003.31(h)",
              "Filed 2 days after the date the judge set. The judge decides."}});
        m_package = charging();
        file("Form I-589 with evidence", "A000-204-555", 212);
        file("Form EOIR-28", "A000-205-556", 2);
        file("Evidence, tabs D to K, with a very long title that the list has to cut somewhere", "A000-633-818", 340,
             {{"JAVASCRIPT", domain::Severity::Warn, 0, "This court's own requirement",
               "This file has scripts in it, as many fillable forms do. They never run at the court."}});
        file("Change of address, EOIR-33/IC", "A000-909-141", 1);
        file("Motion to reopen, in absentia", "A000-020-466", 58);
        file("Response to motion", "A000-118-300", 4);
        file("Witness list", "A000-515-229", 3);
        m_contested = file("Form EOIR-42B", "A000-612-008", 64);
        m_done = file("Pre-hearing brief", "A000-832-770", 22);
        m_refused = file("Fee receipt", "A000-832-771", 1);
        must(court.sync());
    }

    void decide()
    {
        m_court.server.goesOffline();
        (void)m_court.reject(m_contested, QStringLiteral("Add the fee receipt."));
        (void)m_court.accept(m_done);
        m_court.server.somebodyElse(
            domain::AcceptSubmission{m_contested,
                                     {{m_court.server.submission(m_contested).filings.front().id,
                                       QStringLiteral("MOTION"), QStringLiteral("Form EOIR-42B")}},
                                     m_court.server.submission(m_contested).caseId,
                                     {}});
        m_court.server.comesBack();
        must(m_court.sync());
        m_court.server.goesOffline();
        m_court.review().setRest(std::chrono::seconds(60));
        (void)m_court.accept(m_refused);
    }

    domain::SubmissionId m_continue, m_package, m_contested, m_done, m_refused;

private:
    struct Seen {
        const char *code;
        domain::Severity severity;
        int page;
        const char *rule;
        const char *text;
    };

    domain::SubmissionId file(const char *title, const char *number, int pages, const std::vector<Seen> &seen = {})
    {
        ++m_filed;
        auto caseFile = aCase(QStringLiteral("RESPONDENT, Sample"), QString::fromLatin1(number));
        if (m_filed % 3 == 2)
            caseFile.nextHearingAt = QDateTime(QDate(2026, 12, 9), QTime(13, 30), Qt::UTC);
        caseFile.nextHearingJudge = QStringLiteral("Okafor");
        caseFile = m_court.server.opens(caseFile);
        const QString words = QString::fromLatin1(title);
        auto builder = aSubmission();
        builder.titled(words).inCase(caseFile).withBytes(
            motionPdf(words, QString::fromLatin1(number), std::min(pages, 12)));
        builder.withPages(pages);
        builder.assignedTo(m_court.clerk.id).receivedAt(m_court.clock.now().addSecs(-60 * 60 * 4 + 60 * m_filed));
        if (m_filed == 1)
            builder.due(m_court.clock.now().addSecs(90 * 60))
                .classified({QStringLiteral("Detained")})
                .by(domain::Role::Respondent, QStringLiteral("Sample Respondent"));
        domain::Submission submission = builder.build();
        for (const Seen &one : seen)
            submission.filings.front().findings.push_back({QString::fromLatin1(one.code), one.severity, one.page,
                                                           QString::fromLatin1(one.rule),
                                                           QString::fromLatin1(one.text)});
        return put(submission, builder.bytes());
    }

    domain::SubmissionId put(const domain::Submission &submission, const QByteArray &bytes)
    {
        m_court.server.setContent(submission.filings.front().document, bytes);
        m_court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {submission});
        return submission.id;
    }

    domain::SubmissionId charging()
    {
        auto builder = aSubmission();
        builder.titled(QStringLiteral("Notice to Appear"))
            .charging(QStringLiteral("RESPONDENT"), QStringLiteral("A000-771-020"));
        builder.by(domain::Role::Dhs, QStringLiteral("DHS, Newark"))
            .classified({QStringLiteral("Juvenile")})
            .withDocuments(4);
        builder.due(m_court.clock.now().addSecs(5 * 3600)).assignedTo(m_court.clerk.id).withPages(38);
        builder.withBytes(motionPdf(QStringLiteral("Notice to Appear"), QStringLiteral("A000-771-020"), 4));
        domain::Submission submission = builder.build();
        domain::ChargedPerson &person = submission.charging->persons.front();
        person.birthDate = QDate(1990, 4, 17);
        person.address = {QStringLiteral("12 Example Street, Apartment 4"), QStringLiteral("Newark"),
                          QStringLiteral("NJ"), QStringLiteral("07102")};
        person.nationality = QStringLiteral("GT");
        person.language = QStringLiteral("MAM");
        submission.filings.front().documentType = QStringLiteral("NTA");
        submission.filings[1].title = QStringLiteral("Form I-213");
        submission.filings[2].title = QStringLiteral("Certificate of service");
        submission.filings[3].title = QStringLiteral("Custody determination");
        submission.charging->served = QDate(2026, 11, 12);
        return put(submission, builder.bytes());
    }

    Court &m_court;
    int m_filed = 0;
};

void wait(int milliseconds)
{
    QTest::qWait(milliseconds);
}

} // namespace

int main(int argc, char **argv)
{
    ApplicationLook::prepare();
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 1;
    ApplicationLook look(application); // First: glyphs are found from then on.
    Court court;
    Day day(court);
    day.decide();
    ReviewScreen screen(court);
    MemorySettings settings;
    MainWindow window(look, settings, court.clock);
    ReviewView *view = screen.view; // The window takes it.
    window.addView(
        {QStringLiteral("review"), QStringLiteral("checkmark"), QStringLiteral("Review"), Qt::CTRL | Qt::Key_1, view});
    window.addView({QStringLiteral("settings"), QStringLiteral("configure"), QStringLiteral("Settings"),
                    Qt::CTRL | Qt::Key_Comma, new SettingsView, Rail::Place::Foot});
    window.setHeading(QStringLiteral("review"), QStringLiteral("Review"), QStringLiteral("Newark Immigration Court"));
    window.topBar().setPerson(QStringLiteral("R. Alvarez"));
    window.topBar().setStanding({SyncStanding::Kind::UpToDate, QStringLiteral("9:58 am"), 0});
    QObject::connect(view, &ReviewView::newsForFrame, &window, [&] {
        window.setBadge(QStringLiteral("review"), view->waitingForMe());
        window.setNote(QStringLiteral("review"), view->note());
    });
    QObject::connect(view, &ReviewView::undoOffered, &window.hintBar(), &HintBar::offerUndo);
    const QStringList size = arguments.value(2, QStringLiteral("1600x1000")).split(QLatin1Char('x'));
    window.setGeometry(0, 0, size[0].toInt(), size[1].toInt());
    window.setDoor(MainWindow::Door::Open);
    window.showView(QStringLiteral("review"));
    window.show();
    window.activateWindow(); // There may be no window manager to do so.
    wait(200);
    view->start();
    wait(1200);

    const auto shoot = [&](const QString &name) {
        wait(500);
        application.primaryScreen()
            ->grabWindow(0)
            .copy(window.geometry())
            .save(arguments[1] + QLatin1Char('/') + name + QStringLiteral(".png"));
    };
    const std::pair<Appearance, const char *> looks[] = {
        {{.theme = ThemeChoice::Light}, "light"},
        {{.theme = ThemeChoice::Dark}, "dark"},
        {{.theme = ThemeChoice::HighContrast}, "contrast"},
        {{.theme = ThemeChoice::Light, .textPercent = 150}, "text150"},
    };
    for (const auto &[appearance, prefix] : looks) {
        look.apply(appearance);
        const QString name = QString::fromLatin1(prefix) + QLatin1Char('-');
        view->openSubmission(day.m_continue);
        view->setFocus();
        shoot(name + QStringLiteral("checks"));
        view->decision().openReject();
        shoot(name + QStringLiteral("reject"));
        view->decision().closeReject();
        view->setFocus();
        view->openSubmission(day.m_package);
        shoot(name + QStringLiteral("charging"));
        view->decision().openReject();
        shoot(name + QStringLiteral("package-reject"));
        view->decision().closeReject();
        view->setFocus();
        view->openSubmission(day.m_contested);
        shoot(name + QStringLiteral("two"));
        view->openSubmission(day.m_refused);
        shoot(name + QStringLiteral("done"));
        view->openSubmission(day.m_package);
        view->couldNotSave(toldOf({Error::Kind::Storage, QStringLiteral("disk_full")}, Doing::Saving));
        shoot(name + QStringLiteral("trouble"));
        view->decision().clearTrouble();
    }
    look.apply({.theme = ThemeChoice::Light});
    for (auto *field : view->findChildren<QLineEdit *>())
        if (field->accessibleName() == QLatin1String("Filter this list"))
            field->setText(QStringLiteral("no such words"));
    view->setFocus();
    shoot(QStringLiteral("light-empty"));
    return 0;
}
