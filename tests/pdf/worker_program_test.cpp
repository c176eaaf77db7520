#include "pdf/worker_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais::pdf;

class WorkerProgramTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("bin")));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("libexec/dais")));
    }

    void aBuiltProgramTakesTheWorkerBesideIt()
    {
        makeFile(QStringLiteral("bin/dais-pdf-worker"));
        makeFile(QStringLiteral("libexec/dais/dais-pdf-worker"));
        QCOMPARE(workerProgram(at(QStringLiteral("bin"))), at(QStringLiteral("bin/dais-pdf-worker")));
    }

    void anInstalledProgramTakesTheWorkerOfThePackage()
    {
        makeFile(QStringLiteral("libexec/dais/dais-pdf-worker"));
        QCOMPARE(workerProgram(at(QStringLiteral("bin"))), at(QStringLiteral("libexec/dais/dais-pdf-worker")));
    }

    void aFolderOfThatNameIsNoWorker()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("bin/dais-pdf-worker")));
        QCOMPARE(workerProgram(at(QStringLiteral("bin"))), at(QStringLiteral("libexec/dais/dais-pdf-worker")));
    }

private:
    QString at(const QString &path) const { return m_folder->filePath(path); }
    void makeFile(const QString &path) const
    {
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(WorkerProgramTest)
#include "worker_program_test.moc"
