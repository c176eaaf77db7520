#include "models/document_loader.h"
#include "tests/support/builders.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::DocumentLoader;

class DocumentLoaderTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder.emplace();
        m_documents.emplace(store::Documents::open(m_folder->path()).value());
        m_loader = std::make_unique<DocumentLoader>(*m_documents);
        m_loaded = std::make_unique<QSignalSpy>(m_loader.get(), &DocumentLoader::loaded);
        m_failed = std::make_unique<QSignalSpy>(m_loader.get(), &DocumentLoader::failed);
    }
    void cleanup()
    {
        m_failed.reset();
        m_loaded.reset();
        m_loader.reset();
    }

    void bringsTheBytesInSealedMemory()
    {
        const QString hash = keep("%PDF-1.4 a motion");
        m_loader->load(m_id, hash);
        QVERIFY(m_loaded->isEmpty()); // Never before load() has returned.
        QVERIFY(m_loaded->wait());
        QCOMPARE(m_loaded->front()[0].value<domain::DocumentId>(), m_id);
        QCOMPARE(m_loaded->front()[1].value<pdf::SealedFile>().size(), qint64(17));
    }

    void saysWhatIsNotHereYet()
    {
        m_loader->load(m_id, QString(64, QLatin1Char('a')));
        QVERIFY(m_failed->wait());
        QCOMPARE(m_failed->front()[1].value<Error>().kind, Error::Kind::NotFound);
    }

    void bytesThatAreOthersAreNotShown()
    {
        const QString hash = keep("%PDF-1.4 a motion");
        QFile file(m_documents->pathOf(hash));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("something else");
        file.close();
        m_loader->load(m_id, hash);
        QVERIFY(m_failed->wait());
        QCOMPARE(m_failed->front()[1].value<Error>().kind, Error::Kind::Storage);
    }

    void askingTwiceWhileUnderWayIsOneAnswer()
    {
        const QString hash = keep("%PDF-1.4 a motion");
        m_loader->load(m_id, hash);
        m_loader->load(m_id, hash);
        QVERIFY(m_loaded->wait());
        QTest::qWait(0);
        QCOMPARE(m_loaded->count(), 1);
    }

    void whatWasPrefetchedIsThereWithoutTheDiskAndForgottenWhenTold()
    {
        const QString hash = keep("%PDF-1.4 a motion");
        m_loader->prefetch(m_id, hash);
        // A prefetch gives no answer: the file is taken away until loading works without it.
        QTRY_VERIFY_WITH_TIMEOUT(answersWithout(hash), 10000);
        m_loader->forget(m_id);
        m_loader->load(m_id, hash);
        QVERIFY(m_failed->wait());
    }

private:
    QString keep(const QByteArray &bytes)
    {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = m_documents->fetching(hash).value();
        must(partial.append(bytes));
        must(partial.finish());
        return hash;
    }
    bool answersWithout(const QString &hash)
    {
        const QString aside = m_folder->path() + QStringLiteral("/aside-for-the-test");
        QFile::rename(m_documents->pathOf(hash), aside);
        m_loaded->clear();
        m_failed->clear();
        m_loader->load(m_id, hash);
        while (m_loaded->isEmpty() && m_failed->isEmpty())
            QTest::qWait(1);
        const bool answered = !m_loaded->isEmpty();
        if (!answered) {
            QFile::rename(aside, m_documents->pathOf(hash));
            m_loader->prefetch(m_id, hash);
        }
        return answered;
    }

    domain::DocumentId m_id{testId(7)};
    std::optional<QTemporaryDir> m_folder;
    std::optional<store::Documents> m_documents;
    std::unique_ptr<DocumentLoader> m_loader;
    std::unique_ptr<QSignalSpy> m_loaded;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_GUILESS_MAIN(DocumentLoaderTest)
#include "document_loader_test.moc"
