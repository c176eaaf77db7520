#include "widgets/error_text.h"
#include <QRegularExpression>
#include <QTest>

using namespace dais;
using namespace dais::widgets;

namespace {

constexpr Error::Kind kinds[] = {Error::Kind::Invalid,      Error::Kind::NotFound, Error::Kind::Conflict,
                                 Error::Kind::Unauthorized, Error::Kind::Offline,  Error::Kind::Cancelled,
                                 Error::Kind::Storage,      Error::Kind::Protocol, Error::Kind::TimedOut};
constexpr Doing doings[] = {Doing::SigningIn,   Doing::Unlocking,       Doing::Saving, Doing::OpeningPaper,
                            Doing::OpeningCase, Doing::ContactingCourt, Doing::Other};
constexpr const char *codes[] = {"wrong_password",
                                 "too_many_tries",
                                 "account_disabled",
                                 "unknown_certificate",
                                 "certificate_expired",
                                 "server_newer",
                                 "server_older",
                                 "address_unusable",
                                 "lease_expired",
                                 "no_lease",
                                 "token_expired",
                                 "disk_full",
                                 "newer_store",
                                 "damaged_store",
                                 "password",
                                 "damaged",
                                 "too_costly",
                                 "crashed",
                                 "timed_out",
                                 "cannot_confine",
                                 "not_here",
                                 "already_accepted",
                                 "already_rejected",
                                 "rejected",
                                 "withdrawn",
                                 "not_permitted",
                                 "judge_decides",
                                 "still_checking",
                                 "case_unknown",
                                 "decided_differently",
                                 "claimed",
                                 "altered",
                                 "already_sent",
                                 "needed_by_later",
                                 "export_not_written",
                                 "settled",
                                 "in_record",
                                 "not_both",
                                 "other_case",
                                 "charging_differs",
                                 "particulars_differ",
                                 "address_missing",
                                 "custody_missing",
                                 "no_judge",
                                 "quotes_differ",
                                 "not_readable"};

/// The rules for words that can be checked by a machine.
void keepsTheRules(const Told &told)
{
    static const QRegularExpression banned(
        QStringLiteral("\\b(error|failed|failure|invalid|conflict|oops|please|token|sync|upload|user)\\b|!|"
                       "\\b\\d{3}\\b|_"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : {told.title, told.body}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!banned.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(text.front().isUpper(), qPrintable(text));
    }
    QVERIFY2(told.body.endsWith(QLatin1Char('.')), qPrintable(told.body));
}

} // namespace

class ErrorTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindHasWordsWhateverOneWasDoing()
    {
        for (const Error::Kind kind : kinds) {
            for (const Doing doing : doings)
                keepsTheRules(toldOf({kind, QStringLiteral("SELECT secret FROM people")}, doing));
        }
    }

    void everyKnownCodeHasItsOwnWords()
    {
        for (const char *code : codes) {
            const Error error{Error::Kind::Invalid, QString::fromLatin1(code)};
            keepsTheRules(toldOf(error));
            QVERIFY2(toldOf(error).title != toldOf({Error::Kind::Invalid, {}}).title, code);
        }
    }

    void whatAnErrorQuotesIsNeverShown()
    {
        for (const Error::Kind kind : kinds) {
            const Told told = toldOf({kind, QStringLiteral("no such table: A000-118-907")}, Doing::Saving);
            QVERIFY(!told.title.contains(QStringLiteral("A000")));
            QVERIFY(!told.body.contains(QStringLiteral("table")));
        }
    }

    void aRefusalOfANewerServerStillHasASentence()
    {
        keepsTheRules(refusalOf(QStringLiteral("a_code_of_next_year")));
        QCOMPARE(refusalOf(QStringLiteral("decided_differently")).title,
                 QStringLiteral("Two of you decided this filing"));
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
