#pragma once

#include "server/sample/packages.h"
#include "server/sample/quiet_court.h"
#include "server/sample/sample_clock.h"

namespace dais::server::sample {

/// What a sample is made of.
struct SampleOrder {
    int cases = 50;
    quint64 seed = 1;
    QString court;    ///< Code.
    QDate today;      ///< The court's day: everything was filed before it, hearings are held after it.
    QString password; ///< Of all the sample's people; 12 characters or more.
    QString files;    ///< A folder of files to be filed too; none when empty.
};

/// What became of it.
struct SampleReport {
    int cases = 0;
    int waiting = 0;  ///< Packages in the queue.
    int accepted = 0; ///< Packages.
    int rejected = 0;
    int documents = 0;    ///< Of all packages.
    QStringList logins;   ///< Of those who were added.
    QStringList notTaken; ///< "name: sentence" for each file of the folder that was refused.
};

/// Makes a synthetic court in an open store, through the same doors as everybody else: accounts, the command log,
/// intake, checks, stamped copies. The same order makes the same court. Needs a QGuiApplication; blocks for long.
class SampleMaker {
public:
    /// `court`, made with `clock` and the same dice, outlives this.
    SampleMaker(QuietCourt &court, SampleClock &clock, Dice &ids, const SampleOrder &order);

    /// Errors: Conflict "login_taken" (there is a sample already), Invalid "court", others of the store.
    [[nodiscard]] Result<SampleReport> make();

    /// When the story begins: two weeks before the court's day.
    [[nodiscard]] static QDateTime beginning(const SampleOrder &order, const domain::Court &court);

private:
    /// What becomes of a package after it was checked.
    enum class Fate { Waits, Accepted, Rejected };
    struct OwnFile;

    [[nodiscard]] Result<> importCases();
    [[nodiscard]] Result<> fileOfTheRecord(PackageMaker &packages);
    [[nodiscard]] Result<> fileForTheQueue(PackageMaker &packages);
    [[nodiscard]] Result<> fileFolder();
    [[nodiscard]] Result<> file(const PlannedPackage &planned, Fate fate);
    [[nodiscard]] intake::Taken<domain::SubmissionId>
    receive(const domain::User &filer, const intake::TypedSubmission &typed, const std::vector<OwnFile> &files);
    [[nodiscard]] Result<> fileOne(const QString &path, const QString &name);
    [[nodiscard]] Result<domain::Submission> checkedSubmission(const domain::SubmissionId &id);
    [[nodiscard]] Result<> decide(const domain::SubmissionId &id, Fate fate);
    [[nodiscard]] Result<> push(const domain::Submission &submission, const domain::CommandArgs &args,
                                std::vector<domain::Payload> payloads);

    QuietCourt &m_court;
    SampleClock &m_clock;
    SampleOrder m_order;
    Dice &m_ids;    ///< What the store draws its ids from.
    Dice m_content; ///< What the story is made from, so that it does not hang on how many ids the store drew.
    People m_people;
    std::unique_ptr<CaseMaker> m_cases;
    std::vector<domain::CaseFile> m_known;
    domain::DeviceId m_device; ///< The clerk's workstation.
    qint64 m_seq = 0;
    SampleReport m_report;
};

} // namespace dais::server::sample
