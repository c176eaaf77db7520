#pragma once

#include "store/mark_taking.h"
#include "store/note_taking.h"
#include "store/queue_rows.h"
#include "store/submission_review.h"
#include "store/subscriptions.h"
#include "store/workspace.h"
#include "sync/sync_round.h"
#include "tests/simulator/ledger.h"
#include "tests/simulator/network.h"
#include "tests/simulator/plan.h"

#include <deque>

namespace dais::simulator {

/// A workstation as a process on its machine, with its person: the real store on a simulated disk, the real sync over a
/// simulated line. Two actors, as the program has two threads: one that the person works with, and one that syncs.
class Workstation {
public:
    struct Place {
        World &world;
        CourtServer &server;
        Ledger &ledger;
    };
    Workstation(const Place &place, int number, const domain::User &person, int restSeconds);
    ~Workstation();

    /// The two actors' lives; spawned once.
    void begin();
    /// Gives the person something to do; done when the screen's actor comes to it.
    void ask(const Step &step) { m_asked.push_back(step); }

    void kill();
    void losePower();
    void corruptCache(std::uint64_t how);
    /// What its disk holds now, to be put back or put on another machine.
    [[nodiscard]] std::map<std::string, std::string> diskImage() const { return m_disk.image(); }
    /// The outbox of an earlier moment takes the present one's place; the process is killed for it.
    void putBackOutbox(const std::map<std::string, std::string> &image);
    /// Becomes a copy of another machine, with the same person at it.
    void becomeCopyOf(const Workstation &other);

    [[nodiscard]] bool isRunning() const { return m_parts && m_parts->life == m_disk.life(); }
    [[nodiscard]] bool isSettled() const
    {
        return isRunning() && m_roundsSinceHealing >= 4 && m_news.empty() && m_asked.empty() && !m_screenBusy;
    }
    void settleAgain() { m_roundsSinceHealing = 0; }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const domain::User &person() const { return m_person; }
    [[nodiscard]] Line &line() { return m_line; }
    [[nodiscard]] Disk &disk() { return m_disk; }
    [[nodiscard]] MachineClock &clock() { return m_clock; }
    [[nodiscard]] store::Workspace &workspace() { return *m_parts->screen; }
    [[nodiscard]] store::Overlay &overlay() { return *m_parts->overlay; }
    [[nodiscard]] store::Documents &documents() { return m_parts->screen->documents(); }
    [[nodiscard]] QString folder() const { return m_root; }
    int roundsToSettle = 0;

private:
    struct Parts {
        int life = 0;
        std::unique_ptr<store::Profile> profile;
        std::unique_ptr<store::Workspace> screen;
        std::unique_ptr<store::Workspace> syncing;
        store::ChangeFeed feed;
        std::unique_ptr<store::Overlay> overlay;
        std::unique_ptr<store::SubmissionReview> review;
        std::unique_ptr<store::ActSaver> acts;
        std::unique_ptr<store::NoteTaking> notes;
        std::unique_ptr<store::MarkTaking> marks;
        std::unique_ptr<sync::SyncRound> round;
    };
    /// What the syncing actor tells the screen's.
    struct News {
        store::ChangeSet changes;
        bool commandsMoved = false;
    };
    [[nodiscard]] bool open();
    void close();
    void liveAtScreen();
    void liveAtLine();
    void syncOnce();
    void takeNews();
    void act(const Step &step);
    void decide(const Step &step);
    void writeNote(const Step &step);
    void markPage(const Step &step);
    void openCase(const Step &step);
    void promise(const store::StoredCommand &command, const QStringList &typed, const domain::Submission &about);
    void noteWords();
    void noteReceived(const domain::CommandId &id);
    [[nodiscard]] bool alive() const { return isRunning() && !m_world.ending; }
    [[nodiscard]] QString freshWord(const QString &court);
    [[nodiscard]] std::optional<domain::Submission> someSubmission(std::uint64_t pick);

    World &m_world;
    CourtServer &m_server;
    Ledger &m_ledger;
    int m_number;
    domain::User m_person;
    int m_restSeconds;
    Dice m_dice;
    Disk m_disk;
    MachineClock m_clock;
    Line m_line;
    QString m_root;
    sync::Session m_session;
    tests::AnyVocabulary m_vocabulary;
    std::unique_ptr<Parts> m_parts;
    std::deque<Step> m_asked;
    std::deque<News> m_news;
    domain::CommandId m_lastDecision;
    bool m_screenBusy = false;
    int m_inside = 0; ///< Actors that are in the parts: they cannot be taken apart meanwhile.
    int m_roundsSinceHealing = 0;
    std::uint64_t m_words = 0;
};

} // namespace dais::simulator
