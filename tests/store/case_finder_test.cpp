// Finding a case by what somebody remembers of the names in it, offline.
#include "store/case_finder.h"

#include "domain/wire/entity_codec.h"
#include "store/case_words.h"
#include "store/entity_writer.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

class CaseFinderTest : public QObject {
    Q_OBJECT
private slots:
    void wordsAreWithoutAccentsCaseAndMarks()
    {
        QCOMPARE(store::searchWords(QStringLiteral("O'Neil-GARCÍA, José")), (QStringList{"garcia", "jose", "oneil"}));
        QCOMPARE(store::searchWords(QStringLiteral("Nguyễn,  Nguyễn")), QStringList{"nguyen"});
        QCOMPARE(store::searchWords(QStringLiteral("王 小明")), (QStringList{"小明", "王"}));
        QVERIFY(store::searchWords(QStringLiteral(" -,. ")).isEmpty());
    }

    void namesAreFoundInAnyOrderByTheirBeginnings()
    {
        tests::Court court;
        court.server.opens(aCase(QStringLiteral("GARCÍA LOPEZ, José"), QStringLiteral("A012-345-601")));
        court.server.opens(aCase(QStringLiteral("LOPEZ, Ana"), QStringLiteral("A012-345-602")));
        court.server.opens(aCase(QStringLiteral("ZANDER, Garth"), QStringLiteral("A012-345-603")));
        QVERIFY(court.sync());
        QCOMPARE(found(court, "jose gar"), QStringList{"GARCÍA LOPEZ, José"});
        QCOMPARE(found(court, "lop"), (QStringList{"LOPEZ, Ana", "GARCÍA LOPEZ, José"})); // Family names first.
        QCOMPARE(found(court, "gar"), (QStringList{"GARCÍA LOPEZ, José", "ZANDER, Garth"}));
        QCOMPARE(found(court, "GARCÍA"), QStringList{"GARCÍA LOPEZ, José"});
        QCOMPARE(found(court, "garcia, j"), QStringList{"GARCÍA LOPEZ, José"});
        QCOMPARE(found(court, "garcia ana"), QStringList());
        QCOMPARE(found(court, "%"), QStringList());
        QCOMPARE(found(court, "A012-345-602"), QStringList{"LOPEZ, Ana"});
    }

    void ridersAndOtherNamesFindTheCaseWhoseRecordIsHere()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase(QStringLiteral("LEAD, One"), QStringLiteral("A012-345-601")));
        Party rider = partyOf(file, PartyRole::Rider);
        rider.name = {"Rider", "Young", {"Little Bird"}};
        Party dhs = partyOf(file, PartyRole::Dhs);
        dhs.name = {"Government", {}, {}};
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")), {rider, dhs});
        QVERIFY(court.sync());
        for (const char *typed : {"rider", "young", "bird", "little rider"})
            QCOMPARE(found(court, typed), QStringList{"LEAD, One"});
        QCOMPARE(found(court, "government"), QStringList());
        QCOMPARE(found(court, "little one"), QStringList()); // Words of two people are nobody's name.
        // The same person under a new name: the old one leads nowhere.
        Party renamed = rider;
        renamed.name = {"Married", "Young", {}};
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")), {renamed});
        QVERIFY(court.sync());
        QCOMPARE(found(court, "rider"), QStringList());
        QCOMPARE(found(court, "married"), QStringList{"LEAD, One"});
        court.server.removes(Partition::courtOrdinary(QStringLiteral("NEW")), {refOf(renamed)});
        QVERIFY(court.sync());
        QCOMPARE(found(court, "married"), QStringList());
    }

    void whatIsDroppedLeavesNoWord()
    {
        tests::Court court;
        court.server.opens(aCase(QStringLiteral("SECRET, Person"), QStringLiteral("A012-345-601")));
        QVERIFY(court.sync());
        QVERIFY(words(court) > 0);
        court.server.dropsPartition(QStringLiteral("ord/NEW"));
        QVERIFY(court.sync());
        QCOMPARE(words(court), 0);
    }

    void whatIsPendingIsFoundAndHiddenTruthIsNot()
    {
        tests::Court court;
        CaseFile file = court.server.opens(aCase(QStringLiteral("BEFORE, Name"), QStringLiteral("A012-345-601")));
        QVERIFY(court.sync());
        store::EntityWriter overlay(court.cache().connection(), store::EntityWriter::Layer::Overlay);
        file.respondent = QStringLiteral("AFTER, Pending");
        must(overlay.put(refOf(file), wire::encodeEntity(file), {}));
        QCOMPARE(found(court, "pending"), QStringList{"AFTER, Pending"});
        QCOMPARE(found(court, "name"), QStringList());
        must(overlay.clearOverlay());
        QCOMPARE(found(court, "name"), QStringList{"BEFORE, Name"});
    }

    void aCacheOfBeforeGetsItsWordsWhenItIsOpened()
    {
        tests::Court court;
        court.server.opens(aCase(QStringLiteral("OLDER, Store"), QStringLiteral("A012-345-601")));
        QVERIFY(court.sync());
        must(court.cache().connection().execute(QStringLiteral("DELETE FROM main.case_word")));
        must(store::fillCaseWords(court.cache().connection())); // Done once: not again.
        QCOMPARE(words(court), 0);
        must(court.cache().connection().execute(QStringLiteral("DELETE FROM main.meta WHERE key = 'case_words'")));
        must(store::fillCaseWords(court.cache().connection()));
        QCOMPARE(found(court, "store"), QStringList{"OLDER, Store"});
    }

private:
    static Party partyOf(const CaseFile &file, PartyRole role)
    {
        Party party;
        party.id = PartyId(nextTestId());
        party.caseId = file.id;
        party.role = role;
        return party;
    }
    static QStringList found(tests::Court &court, const char *typed)
    {
        QStringList names;
        const auto cases = store::CaseFinder(court.cache()).find(QString::fromUtf8(typed)).value();
        for (const store::FoundCase &one : cases)
            names.append(one.respondent);
        return names;
    }
    static qint64 words(tests::Court &court)
    {
        return court.cache().connection().number(QStringLiteral("SELECT count(*) FROM main.case_word"), -1).value();
    }
};

QTEST_GUILESS_MAIN(CaseFinderTest)
#include "case_finder_test.moc"
