#include "tests/domain/samples.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// Readers' marks: whose they are, where they live, and that none is lost.
class MarkPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_judge = m_samples->id<UserId>();
        m_case = m_samples->aCase();
        m_document = {.id = m_samples->id<DocumentId>(), .caseId = m_case.id, .pages = 9, .number = 1, .firstPage = 1};
        m_state.put(m_case);
        m_state.put(m_document);
    }

    void aMarkIsItsAuthorsAloneUnlessSharedByName()
    {
        PutAnnotation args = mark();
        QCOMPARE(run(args, "first").changes[0].partition, layerOf(Partition::person(m_judge)));
        args.annotation = m_samples->id<AnnotationId>();
        args.audience = NoteAudience::Chambers;
        QCOMPARE(run(args, "first").outcome, Outcome::refused(QStringLiteral("audience")));
        args.judge = m_judge;
        QCOMPARE(run(args, "first").changes[0].partition, layerOf(Partition::chambers(m_judge)));
        args.annotation = m_samples->id<AnnotationId>();
        args.audience = NoteAudience::Court; // Marks never enter the record.
        QCOMPARE(run(args, "first").outcome, Outcome::refused(QStringLiteral("audience")));
    }

    void nobodyChangesOrRemovesAnothersMark()
    {
        const PutAnnotation args = mark();
        QCOMPARE(run(args, "first").outcome, Outcome::applied());
        const UserId other = m_samples->id<UserId>();
        QCOMPARE(run(args, "second", other).outcome, Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(run(RemoveAnnotation{args.annotation, {}}, "", other).outcome,
                 Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(texts(), QStringList{QStringLiteral("first")});
    }

    void aChangeOfWhatWasSeenTakesItsPlace()
    {
        const PutAnnotation args = mark();
        QCOMPARE(run(args, "first").outcome, Outcome::applied());
        QCOMPARE(run(changed(args), "second").outcome, Outcome::applied());
        QCOMPARE(texts(), QStringList{QStringLiteral("second")});
    }

    void twoChangesOfTheSameMarkAreBothKept()
    {
        const PutAnnotation args = mark();
        QCOMPARE(run(args, "first").outcome, Outcome::applied());
        const PutAnnotation seen = changed(args);
        QCOMPARE(run(seen, "here").outcome, Outcome::applied());
        const auto forked = run(seen, "there");
        QCOMPARE(forked.outcome.kind, Outcome::Kind::AppliedRebased);
        QCOMPARE(texts(), (QStringList{QStringLiteral("here"), QStringLiteral("there")}));
        QCOMPARE(std::get<Annotation>(*forked.changes[0].entity).forkedFrom, args.annotation);
    }

    void aChainOfChangesWithoutANetworkStaysOneMark()
    {
        const PutAnnotation base = mark();
        run(base, "base");
        const PutAnnotation seen = changed(base);
        Command first = act(seen, "one");
        PutAnnotation then = seen;
        then.replaces = first.id;
        Command second = act(then, "two");
        then.replaces = second.id;
        Command third = act(then, "three");
        run(seen, "elsewhere"); // Another computer was faster.
        for (const Command &command : {first, second, third})
            m_state.take(*apply(m_state, command, m_samples->context()));
        QCOMPARE(texts(), (QStringList{QStringLiteral("elsewhere"), QStringLiteral("three")}));
        Command gone = act(RemoveAnnotation{base.annotation, third.id}, "");
        m_state.take(*apply(m_state, gone, m_samples->context()));
        QCOMPARE(texts(), QStringList{QStringLiteral("elsewhere")});
    }

    void removingTwiceIsOnce()
    {
        const PutAnnotation args = mark();
        QCOMPARE(run(args, "first").outcome, Outcome::applied());
        const RemoveAnnotation gone{args.annotation, changed(args).replaces};
        QCOMPARE(run(gone, "").outcome, Outcome::applied());
        QVERIFY(texts().isEmpty());
        QCOMPARE(run(gone, "").outcome, Outcome::applied());
    }

    void aMarkOnWhatIsNotInTheCaseIsRefused()
    {
        PutAnnotation args = mark();
        args.document = m_samples->id<DocumentId>();
        QCOMPARE(run(args, "x").outcome, Outcome::refused(QStringLiteral("unknown")));
        args = mark();
        args.caseId = m_samples->id<CaseId>();
        QCOMPARE(run(args, "x").outcome, Outcome::refused(QStringLiteral("unknown")));
    }

    /// Nobody keeps words of a matter that they may read no longer: marks go into a layer under its seal, and come back.
    void marksFollowTheirCaseUnderASealAndOut()
    {
        PutAnnotation args = mark();
        run(args, "mine");
        const SealId seal = m_samples->id<SealId>();
        const auto sealed = run(SealCase{m_case.id, seal, {m_judge}}, "");
        QCOMPARE(sealed.outcome, Outcome::applied());
        const Partition layer = Partition::layer(Partition::sealed(seal), Partition::person(m_judge));
        QCOMPARE(homesOf(sealed, EntityKind::Annotation),
                 (QStringList{layerOf(Partition::person(m_judge)).toString(), layer.toString()}));
        args.annotation = m_samples->id<AnnotationId>();
        QCOMPARE(run(args, "under the seal").changes[0].partition, layer);
        QCOMPARE(run(RemoveAnnotation{args.annotation, changed(args).replaces}, "").changes[0].partition, layer);
        const auto opened = run(UnsealCase{m_case.id, 1, {}}, "");
        QCOMPARE(opened.outcome, Outcome::applied());
        QCOMPARE(homesOf(opened, EntityKind::Annotation),
                 (QStringList{layer.toString(), layerOf(Partition::person(m_judge)).toString()}));
    }

    void aMarkOffThePageIsRefused()
    {
        const auto refusal = [this](const std::function<void(PutAnnotation &)> &spoil) {
            PutAnnotation args = mark();
            spoil(args);
            return run(args, "x").outcome.code;
        };
        const QString code = QStringLiteral("mark");
        QCOMPARE(refusal([](auto &args) { args.areas = {{999'999, 0, 2, 1}}; }), code);
        QCOMPARE(refusal([](auto &args) { args.areas = {{-1, 0, 2, 1}}; }), code);
        QCOMPARE(refusal([](auto &args) { args.areas = {{2, 0, std::numeric_limits<int>::max(), 1}}; }), code);
        QCOMPARE(refusal([](auto &args) { args.areas.clear(); }), code);
        QCOMPARE(refusal([](auto &args) { args.page = 0; }), code);
        QCOMPARE(refusal([](auto &args) { args.issue = 8; }), code);
        QCOMPARE(refusal([](auto &args) { args.areas.assign(2'001, {0, 0, 1, 1}); }), code);
    }

    /// INV-21: what several machines of one author did to a mark comes to the same words in whatever order it arrives,
    /// and however often. (reliability design, section 13)
    void theOrderOfArrivalDoesNotMatter()
    {
        const bool held = rc::check([this] {
            init();
            const PutAnnotation base = mark();
            run(base, "base");
            const PutAnnotation seen = changed(base);
            const MemoryState start = m_state;
            const int puts = *rc::gen::inRange(1, 4);
            std::vector<Command> acts;
            for (int i = 0; i < puts; ++i)
                acts.push_back(act(seen, QByteArray::number(i)));
            if (*rc::gen::arbitrary<bool>())
                acts.push_back(act(RemoveAnnotation{base.annotation, seen.replaces}, ""));
            const QStringList one = after(start, acts);
            for (std::size_t i = acts.size(); i > 1; --i)
                std::swap(acts[i - 1], acts[std::size_t(*rc::gen::inRange(0, int(i)))]);
            RC_ASSERT(after(start, acts) == one);
            RC_ASSERT(one.size() == puts);
        });
        QVERIFY(held);
    }

private:
    PutAnnotation mark()
    {
        return {.annotation = m_samples->id<AnnotationId>(),
                .caseId = m_case.id,
                .document = m_document.id,
                .sha256 = QString(64, u'a'),
                .page = 5,
                .kind = MarkKind::Highlight,
                .issue = 1,
                .areas = {{100'000, 200'000, 300'000, 20'000}}};
    }
    /// Of the case's court, while it is not sealed.
    Partition layerOf(const Partition &audience) const
    {
        return Partition::layer(Partition::courtOrdinary(m_case.court), audience);
    }
    /// The same mark, changed by somebody who saw it as it stands.
    PutAnnotation changed(PutAnnotation args) const
    {
        args.replaces = m_state.get<Annotation>(args.annotation.uuid())->command;
        return args;
    }
    Command act(const CommandArgs &args, const QByteArray &text)
    {
        Command command = m_samples->command(args);
        command.actingRole = Role::Judge;
        command.actor = m_judge;
        command.payloads = {{QStringLiteral("text"), QByteArray(16, 's'), text}};
        return command;
    }
    Applied run(const CommandArgs &args, const QByteArray &text, const UserId &actor = {})
    {
        Command command = act(args, text);
        if (!actor.isNull())
            command.actor = actor;
        const auto applied = apply(m_state, command, m_samples->context());
        m_state.take(*applied);
        return *applied;
    }
    /// Where things of a kind left and went, in the order in which it was written.
    static QStringList homesOf(const Applied &applied, EntityKind kind)
    {
        QStringList homes;
        for (const EntityChange &change : applied.changes)
            if (change.ref.kind == kind)
                homes.append(change.partition.toString());
        return homes;
    }
    QStringList after(const MemoryState &start, const std::vector<Command> &acts)
    {
        m_state = start;
        for (const Command &command : acts)
            m_state.take(*apply(m_state, command, m_samples->context()));
        return texts();
    }
    QStringList texts() const
    {
        QStringList all;
        for (const Annotation &annotation : m_state.all<Annotation>())
            all.append(annotation.text);
        all.sort();
        return all;
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    UserId m_judge;
    CaseFile m_case;
    Document m_document;
};

QTEST_GUILESS_MAIN(MarkPageTest)
#include "mark_page_test.moc"
